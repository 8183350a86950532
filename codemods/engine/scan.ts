import { realpathSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { systemReason } from '../../lib/system-reason.ts';
import { type Candidate, failure } from './candidate.ts';
import { decoderFor, fromUtf16 } from './decode.ts';
import type { FileOutcome } from './outcome.ts';
import { wordSearches } from './prefilter.ts';
import { errorCode, FileReader, isGone, largestFile } from './read.ts';
import { type PassedOver, reasonToSkip, type Skipped } from './skipped.ts';
import { suppressionWord } from './suppress.ts';
import type { Codemod } from './types.ts';
import type { Walk } from './walk.ts';

/** A file that may concern some codemods, or why it is not looked at, or the failure to look. */
export type Scanned = { candidate: Candidate } | { skipped: Skipped } | { failure: FileOutcome };

/** Codemods of one language that are about files of the same names, and their words. */
interface Group {
  codemods: readonly Codemod[];
  extensions: readonly string[];
  passedOver: readonly string[];
  fileNames: readonly string[] | undefined;
  /** For each of the codemods: does one of its words occur? */
  haveWords(bytes: Buffer): boolean[];
}

const suppression = Buffer.from(suppressionWord);

/** Reads the files of a walk one by one, and gives those that may concern a codemod for files of their kind. */
export function* scan(
  root: string,
  walk: Walk,
  codemods: readonly Codemod[],
  watch?: (done: number) => void,
): Generator<Scanned> {
  const groups = groupsOf(codemods);
  const reader = new FileReader();
  const seen = new Set<string>();
  for (const [done, path] of walk.paths.entries()) {
    watch?.(done);
    const absolute = root + sep + path;
    try {
      const bytes = reader.read(absolute);
      const meant = groupsFor(groups, path);
      const worded = wordedFor(meant, bytes);
      const wide = worded.length === 0 ? fromUtf16(bytes) : undefined;
      const isWide = wide !== undefined && wordedFor(meant, wide).length > 0;
      const kind = passedOverAs(
        path,
        meant.flatMap(({ codemods }) => codemods),
      );
      // Of a larger one the end is not known.
      if (worded.length === 0 && !isWide && (bytes.length <= largestFile || kind)) continue;
      if (kind && concernedBy(bytes, worded).length === 0) continue;
      const why = kind ?? (isWide ? 'in UTF-16' : reasonToSkip(path, bytes));
      if (why) {
        yield { skipped: { path, why } };
        continue;
      }
      const concerned = concernedBy(bytes, worded);
      // A comment that silences nothing any more is found where it says so of something that is ours.
      if (concerned.length === 0 && !bytes.includes(suppression)) continue;
      const target = realpathSync.native(absolute);
      if (seen.has(target)) continue;
      seen.add(target);
      // What lies behind a symbolic link is reported, and patched, under its own name.
      const own = relative(root, target).replaceAll(sep, '/');
      yield { candidate: { path: own, target, bytes: Buffer.from(bytes), codemods: concerned } };
    } catch (error) {
      if (isGone(error) && !walk.named.has(path) && !path.includes('\ufffd')) continue;
      const message = `${systemReason(error)} (${errorCode(error)})`;
      yield { failure: failure({ path, target: absolute }, { message }) };
    }
  }
}

/** Those of which a word occurs. */
function wordedFor(groups: readonly Group[], bytes: Buffer): Codemod[] {
  return groups.flatMap((group) => {
    const have = group.haveWords(bytes);
    return group.codemods.filter((_, index) => have[index]);
  });
}

/** Those of the codemods (of one language) that want to see the tree of a file. */
export function concernedBy(bytes: Buffer, codemods: readonly Codemod[]): Codemod[] {
  const decoding = codemods[0] && decoderFor(codemods[0].language)(bytes);
  // What can't be decoded is asked about too: only a file that is ours may fail.
  const text = decoding?.ok ? decoding.text : bytes.toString('latin1');
  return codemods.filter((codemod) => codemod.mayConcern(text));
}

function groupsOf(codemods: readonly Codemod[]): Group[] {
  const alike = new Map<string, Codemod[]>();
  for (const codemod of codemods) {
    const key = [codemod.language.id, ...(codemod.fileNames ?? [])].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), codemod]);
  }
  return [...alike.values()].map((members) => ({
    codemods: members,
    extensions: readableExtensions(members),
    passedOver: passedOverBy(members),
    fileNames: members[0]?.fileNames,
    haveWords: wordSearches(members.map((codemod) => codemod.words)),
  }));
}

/** By the ending of the name; a file with a foreign ending was named by the user, who means the first language. */
function groupsFor(groups: readonly Group[], path: string): readonly Group[] {
  const meant = groups.filter(({ extensions, passedOver }) =>
    [...extensions, ...passedOver].some((end) => path.endsWith(end)),
  );
  const those = meant.length > 0 ? meant : groups.slice(0, 1);
  return those.filter(({ fileNames }) => fileNames?.includes(basename(path)) ?? true);
}

/** Those that are about a file of this name. */
export function codemodsFor(path: string, codemods: readonly Codemod[]): readonly Codemod[] {
  return codemods.length < 2
    ? codemods
    : groupsFor(groupsOf(codemods), path).flatMap((group) => group.codemods);
}

/** Of all files that a run lists. */
export function extensionsOf(codemods: readonly Codemod[]): string[] {
  return [...new Set([...readableExtensions(codemods), ...passedOverBy(codemods)])];
}

function readableExtensions(codemods: readonly Codemod[]): string[] {
  return [...new Set(codemods.flatMap((codemod) => codemod.language.extensions))];
}

function passedOverBy(codemods: readonly Codemod[]): string[] {
  return [...new Set(codemods.flatMap(({ language }) => language.passedOver ?? []))];
}

/** The files that are read. */
export function withoutPassedOver(paths: readonly string[], codemods: readonly Codemod[]): readonly string[] {
  const endings = passedOverBy(codemods);
  return endings.length === 0 ? paths : paths.filter((path) => !endings.some((end) => path.endsWith(end)));
}

/** What a file is of which the code is not read; `undefined`: it is read. */
function passedOverAs(path: string, codemods: readonly Codemod[]): PassedOver | undefined {
  if (!passedOverBy(codemods).some((end) => path.endsWith(end))) return undefined;
  return path.endsWith('.ipynb') ? 'notebook' : 'component';
}
