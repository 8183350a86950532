import type { Run } from './measure.ts';
import type { Bar, Row } from './rows.ts';

export type Results = Map<Row, Run[]>;

/** A Markdown table: the name, least and median wall time, the ratio to the floor, processor time, peak memory, and the bar. */
export function table(results: Results, floor: string, floorName = 'Node reading'): string {
  const medians = new Map([...results].map(([row, runs]) => [row.id, median(runs)]));
  const unit = medians.get(floor) ?? Number.NaN;
  const body = [...results].map(([row, runs]) => {
    const wall = median(runs);
    const least = Math.min(...runs.map((run) => run.wall));
    const cpu = Math.min(...runs.map((run) => run.cpu));
    const peak = Math.max(...runs.map((run) => run.memory));
    const verdict = row.bar ? held(wall, row.bar, medians) : '';
    const ratio = row.sample ? '' : `${(wall / unit).toFixed(2)}×`;
    return [row.name, runs.length, ms(least), ms(wall), ratio, ms(cpu), mb(peak), verdict].join(' | ');
  });
  const head = ['what', 'runs', 'min ms', 'median ms', `to ${floorName}`, 'min cpu ms', 'peak MB', 'bar'];
  return [head, ['---', ...Array(6).fill('---:'), '---']]
    .map((cells) => cells.join(' | '))
    .concat(body)
    .map((line) => `| ${line} |`)
    .join('\n');
}

/** `2.10× as long (2.40× the processor time)`: one row beside another, by median wall time and least processor time. */
export function ratioOf(results: Results, id: string, than: string): string {
  const runsOf = (wanted: string) => [...results].find(([row]) => row.id === wanted)?.[1] ?? [];
  const [runs, others] = [runsOf(id), runsOf(than)];
  const cpu = (of: readonly Run[]) => Math.min(...of.map((run) => run.cpu));
  const times = (value: number) => `${value.toFixed(2)}×`;
  return `${times(median(runs) / median(others))} as long (${times(cpu(runs) / cpu(others))} the processor time)`;
}

function held(wall: number, bar: Bar, medians: ReadonlyMap<string, number>): string {
  const { than, times = 1, plus = 0 } = bar;
  const limit = (medians.get(than) ?? Number.NaN) * times + plus;
  return `${wall <= limit ? 'pass' : 'miss'}: ${plus > 0 ? `Node's start + ${plus} ms` : `${times}× ${than}`} = ${ms(limit)} ms`;
}

export function median(runs: readonly Run[]): number {
  return medianOf(runs.map((run) => run.wall));
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0);
const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
