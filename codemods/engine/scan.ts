import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Candidate, failure } from './analyse.ts';
import type { FileOutcome } from './outcome.ts';
import { wordSearch } from './prefilter.ts';
import { errorCode, FileReader, isGone, systemReason } from './read.ts';
import type { Codemod } from './types.ts';
import type { Walk } from './walk.ts';

/** A file with a word of some codemods in it, or the failure to look for one. */
export type Scanned = { file: Candidate; codemods: readonly Codemod[] } | { failure: FileOutcome };

/** Codemods of one language, and their words. */
interface Group {
  codemods: readonly Codemod[];
  concerns(bytes: Buffer): boolean;
}

/** Reads the files of a walk one by one, and gives those that hold a word of a codemod for files of their kind. */
export function* scan(root: string, walk: Walk, codemods: readonly Codemod[]): Generator<Scanned> {
  const groups = groupByLanguage(codemods);
  const reader = new FileReader();
  const seen = new Set<string>();
  for (const path of walk.paths) {
    const absolute = join(root, path);
    try {
      const bytes = reader.read(absolute);
      const group = groupFor(groups, path);
      if (!group?.concerns(bytes)) continue;
      const target = realpathSync.native(absolute);
      if (seen.has(target)) continue;
      seen.add(target);
      // What lies behind a symbolic link is reported, and patched, under its own name.
      const own = target === absolute ? path : relative(root, target).replaceAll(sep, '/');
      yield { file: { path: own, target, bytes: Buffer.from(bytes) }, codemods: group.codemods };
    } catch (error) {
      if (isGone(error) && !walk.named.has(path) && !path.includes('\ufffd')) continue;
      const message = `${systemReason(error)} (${errorCode(error)})`;
      yield { failure: failure({ path, target: absolute }, { message }) };
    }
  }
}

function groupByLanguage(codemods: readonly Codemod[]): Group[] {
  const languages = new Map<string, Codemod[]>();
  for (const codemod of codemods) {
    const { id } = codemod.language;
    languages.set(id, [...(languages.get(id) ?? []), codemod]);
  }
  return [...languages.values()].map((members) => ({
    codemods: members,
    concerns: wordSearch(members.flatMap((codemod) => codemod.words)),
  }));
}

/** By the ending of the name; a file with a foreign ending was named by the user, who means the first language. */
function groupFor(groups: readonly Group[], path: string): Group | undefined {
  return groups.find(({ codemods }) => extensionsOf(codemods).some((end) => path.endsWith(end))) ?? groups[0];
}

export function extensionsOf(codemods: readonly Codemod[]): string[] {
  return [...new Set(codemods.flatMap((codemod) => codemod.language.extensions))];
}
