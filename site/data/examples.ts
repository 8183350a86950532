import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EvidenceStep, hashExample, readEvidence } from '../../examples/runner/evidence.ts';
import { filesIn } from '../../examples/runner/files.ts';
import { baseFolder, type Example, listExamples } from '../../examples/runner/list-examples.ts';
import { diffOf } from '../../recipes/shown.ts';
import { type Memories, type Plot, plotOf } from './plot.ts';
import { readText } from './read-text.ts';

/** When and on what an example was last run, and whether its files are still those that were run. */
export interface Proof {
  example: string;
  title: string;
  /** `2026-11-23` */
  date: string;
  versions: Record<string, string>;
  isCurrent: boolean;
}

export interface ExampleStep extends EvidenceStep {
  proves?: string;
}

export interface ExampleFile {
  path: string;
  text: string;
}

export interface FileDiff {
  path: string;
  diff: string;
  /** The whole file after it; '' when it is gone. */
  after: string;
}

export interface ExampleEntry {
  id: string;
  title: string;
  codes: string[];
  /** Absent when no run is recorded. */
  proof?: Proof;
  /** As recorded; empty when no run is. */
  steps: ExampleStep[];
  /** What the steps prove, as sentences. */
  proves: string[];
  diffs: FileDiff[];
  /** The files of `fixed/`, or of `broken/` when there is no `fixed/`. */
  files: ExampleFile[];
  /** Of an example that searches the memories that several share. */
  plot?: Plot;
}

export function collectExamples(): ExampleEntry[] {
  return listExamples().map(entryOf);
}

function entryOf(example: Example): ExampleEntry {
  const { id, title, codes, steps } = example;
  const evidence = readEvidence(example.folder);
  const provenBy = new Map(steps.map(({ name, proves }) => [name, proves]));
  const trees = treesOf(example);
  return {
    id,
    title,
    codes,
    steps: (evidence?.steps ?? []).map((step) => {
      const proves = provenBy.get(step.name);
      return { ...step, ...(proves !== undefined && { proves }) };
    }),
    proves: [...new Set(steps.flatMap(({ proves }) => proves ?? []))],
    diffs: diffsBetween(trees),
    ...plotFor(example),
    files: (trees.get('fixed') ?? trees.get('broken') ?? []).filter(({ text }) => text !== ''),
    ...(evidence && {
      proof: {
        example: id,
        title,
        date: evidence.date,
        versions: evidence.versions,
        isCurrent: evidence.hash === hashExample(example),
      },
    }),
  };
}

function plotFor({ base }: Example): { plot?: Plot } {
  const file = base === undefined ? '' : join(baseFolder(base), 'memories.json');
  return existsSync(file) ? { plot: plotOf(JSON.parse(readText(file)) as Memories) } : {};
}

type Trees = ReadonlyMap<string, ExampleFile[]>;

/** By name: `broken`, `fixed` and others that begin so; each with what its base has. */
function treesOf({ folder, base }: Example): Trees {
  const names = readdirSync(folder).filter((name) => /^(?:broken|fixed)(?:-[a-z]+)*$/.test(name));
  const shared = base === undefined ? [] : filesOf(baseFolder(base));
  return new Map(
    names.map((name) => {
      const own = filesOf(join(folder, name));
      const files = new Map([...shared, ...own].map((file) => [file.path, file]));
      return [name, [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))];
    }),
  );
}

function filesOf(folder: string): ExampleFile[] {
  return filesIn(folder).map((path) => ({ path, text: readText(join(folder, path)) }));
}

/** From `broken` to every `fixed`; where a variant of its own is broken, from that. */
function diffsBetween(trees: Trees): FileDiff[] {
  const fixed = [...trees].filter(([name]) => name.startsWith('fixed'));
  return fixed.flatMap(([name, after]) => {
    const before = trees.get(name.replace('fixed', 'broken')) ?? trees.get('broken') ?? [];
    const diffs = before.length === 0 ? [] : diffsOf(before, after);
    return fixed.length === 1 ? diffs : diffs.map((one) => ({ ...one, path: `${name}/${one.path}` }));
  });
}

/** Files that only one of the two has are diffs against nothing. */
function diffsOf(broken: readonly ExampleFile[], fixed: readonly ExampleFile[]): FileDiff[] {
  const before = new Map(broken.map(({ path, text }) => [path, text]));
  const after = new Map(fixed.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .map((path) => {
      const text = after.get(path) ?? '';
      return { path, diff: diffOf(before.get(path) ?? '', text), after: text };
    })
    .filter(({ diff }) => diff !== '');
}
