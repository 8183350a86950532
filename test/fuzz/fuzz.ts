import fc from 'fast-check';
import { analyse } from '../../codemods/engine/analyse.ts';
import { concernedBy } from '../../codemods/engine/scan.ts';
import { reasonToSkip } from '../../codemods/engine/skipped.ts';
import type { Codemod } from '../../codemods/engine/types.ts';
import { registry } from '../../codemods/registry.ts';
import { type Case, casesOf, pathOf, taskOf } from '../codemods/cases.ts';
import { type Judge, pythonJudge, typescriptJudge } from './judges.ts';
import { mutations } from './mutations.ts';

/** A program that a codemod deals with wrongly. */
export interface Fault {
  codemods: string[];
  /** The case that it was made of, and how. */
  from: string;
  mutations: string[];
  text: string;
  what: string;
}

/** How one program is made: numbers alone, so that a fault can be made smaller. */
interface Recipe {
  at: number;
  steps: { kind: number; at: number }[];
  other: number;
  unsafe: boolean;
  together: boolean;
}

const kinds = Object.entries(mutations);
const recipe: fc.Arbitrary<Recipe> = fc.record({
  at: fc.nat(),
  steps: fc.array(fc.record({ kind: fc.nat(kinds.length - 1), at: fc.nat() }), {
    minLength: 1,
    maxLength: 5,
  }),
  other: fc.nat(),
  unsafe: fc.boolean(),
  together: fc.boolean(),
});

interface Origin {
  one: Case;
  codemod: Codemod;
  text: string;
}

/** Makes programs of the cases of all codemods, and looks at what becomes of them. */
export class Fuzzer {
  private readonly origins: readonly Origin[];
  private readonly codemods: readonly Codemod[];
  private readonly judges = new Map<string, Judge>();

  private constructor(origins: readonly Origin[], codemods: readonly Codemod[]) {
    this.origins = origins;
    this.codemods = codemods;
  }

  static async open(some?: readonly Codemod[]): Promise<Fuzzer> {
    const codemods = some ?? (await Promise.all(registry.map(async ({ load }) => (await load()).codemod)));
    const origins = codemods.flatMap((codemod) =>
      casesOf(codemod.id).flatMap((one) => {
        const text = one.input.toString('utf8');
        // What is not UTF-8 would not come back as it was.
        return Buffer.from(text).equals(one.input) ? [{ one, codemod, text }] : [];
      }),
    );
    return new Fuzzer(origins, codemods);
  }

  close(): void {
    for (const judge of this.judges.values()) judge.close();
  }

  /** Up to `most` different faults of so many programs; each is the smallest that the search comes to. */
  async run(programs: number, seed: number, most = 20): Promise<Fault[]> {
    const faults: Fault[] = [];
    const known = new Set<string>();
    let done = 0;
    while (done < programs && faults.length < most) {
      let last: Fault | undefined;
      const details = await fc.check(
        fc.asyncProperty(recipe, async (one) => {
          const fault = await this.faultOf(one);
          if (!fault || known.has(keyOf(fault))) return true;
          last = fault;
          return false;
        }),
        { seed: seed + done, numRuns: programs - done, endOnFailure: false },
      );
      done += Math.max(1, details.numRuns);
      if (!last) break;
      known.add(keyOf(last));
      faults.push(last);
    }
    return faults;
  }

  private async faultOf({ at, steps, other, unsafe, together }: Recipe): Promise<Fault | undefined> {
    const origin = this.origins[at % this.origins.length] as Origin;
    const foreign = this.origins[other % this.origins.length] as Origin;
    const text = steps.reduce((before, { kind, at }) => mutate(before, kind, at, foreign.text), origin.text);
    const { codemods, what } = await this.examine(origin, text, unsafe, together);
    if (what === undefined) return undefined;
    const from = `${origin.codemod.id}/${origin.one.name}`;
    return { codemods, from, mutations: steps.map(({ kind }) => kinds[kind]?.[0] ?? ''), text, what };
  }

  private async examine(
    { one, codemod, text: before }: Origin,
    text: string,
    unsafe: boolean,
    together: boolean,
  ) {
    const bytes = Buffer.from(text);
    const path = pathOf(one);
    const alike = together
      ? this.codemods.filter(({ language }) => language.id === codemod.language.id)
      : [codemod];
    const about = alike.filter(({ fileNames }) => fileNames?.some((name) => path.endsWith(name)) ?? true);
    const codemods = reasonToSkip(path, bytes) || before === text ? [] : concernedBy(bytes, about);
    const ids = codemods.map(({ id }) => id);
    if (codemods.length === 0) return { codemods: ids, what: undefined };
    const options = Object.assign({}, ...codemods.map((each) => taskOf(each, one).options));
    const task = { ...taskOf(codemod, one), options, unsafe };
    const { error, change } = await analyse({ path, target: '/nowhere.py', bytes, codemods }, task);
    if (error?.bug) return { codemods: ids, what: error.message };
    const judge = change && (await this.judgeFor(one.extension));
    if (!judge || !(await judge.accepts(text))) return { codemods: ids, what: undefined };
    const after = Buffer.from(change.after).toString('utf8');
    const what = (await judge.accepts(after)) ? undefined : 'a program that compiled does not any more';
    return { codemods: ids, what };
  }

  private async judgeFor(extension: string): Promise<Judge | undefined> {
    const known = this.judges.get(extension);
    if (known) return known;
    const isScript = /^\.[cm]?[jt]sx?$/.test(extension);
    const judge =
      extension === '.py' ? await pythonJudge() : isScript ? typescriptJudge(extension) : undefined;
    if (judge) this.judges.set(extension, judge);
    return judge;
  }
}

function mutate(text: string, kind: number, at: number, other: string): string {
  return kinds[kind]?.[1](text, at, other) ?? text;
}

/** Faults of one kind are told once. */
function keyOf({ codemods, what }: Fault): string {
  return `${codemods.join()} ${what.replace(/\d+/g, 'N')}`;
}
