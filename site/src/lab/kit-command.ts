import { structuredPatch } from 'diff';
import { renderText } from '../../../cli/render/text.ts';
import type { FileOutcome, FileStatus, Position } from '../../../codemods/engine/outcome.ts';
import { hunkText } from '../../../codemods/engine/patch.ts';
import { recipeUrl } from '../../../lib/address.ts';
import type { Answer } from '../playground/examine.ts';
import { examineAlone } from '../playground/examine-alone.ts';
import { loadCodemod } from '../playground/load-codemod.ts';
import type { Files } from './protocol.ts';

export interface KitResult {
  printed: string;
  exit: number;
  files: Files;
}

const usage = 'usage in the lab: kit codemod <id> [--diff] [--unsafe]\n';

/** What `kit codemod …` prints and makes of the project: the same codemods, each file looked at by itself. */
export async function runKit([command, id, ...flags]: readonly string[], files: Files): Promise<KitResult> {
  const isKnown = flags.every((flag) => flag === '--diff' || flag === '--unsafe');
  if (command !== 'codemod' || !id || !isKnown) return { printed: usage, exit: 2, files };
  const { codemod, parser } = await loadCodemod(id);
  const unsafe = flags.includes('--unsafe');
  const written = !flags.includes('--diff');
  const scanned = Object.entries(files).filter(([path]) =>
    codemod.language.extensions.some((extension) => path.endsWith(extension)),
  );
  const answers = scanned.map(
    ([path, text]) => [path, text, examineAlone(codemod, parser, { path, text }, unsafe)] as const,
  );
  const outcomes = answers.map(([path, , answer]) => outcomeOf(id, path, answer));
  const run = {
    scanned: scanned.length,
    files: outcomes.filter(isWorthTelling),
    remarks: [],
    excluded: [],
    skipped: [],
  };
  const report = renderText({
    version: '',
    root: '/',
    codemod: id,
    written,
    unsafe,
    run,
    quiet: false,
    color: false,
  });
  const patches = answers.map(([path, text, { after }]) => patchOf(path, text, after));
  const changed = answers.map(([path, , { after }]) => [path, after] as const);
  return {
    printed: written ? report : patches.join('') + report,
    exit: outcomes.some(({ status }) => status === 'failed') ? 3 : 0,
    files: written ? { ...files, ...Object.fromEntries(changed) } : files,
  };
}

function outcomeOf(codemod: string, path: string, answer: Answer): FileOutcome {
  const { findings, trouble } = answer;
  return {
    path,
    target: path,
    status: statusOf(answer),
    findings: findings.map(({ line, column, code, applicability, message }) => {
      const start = placeOf(line, column);
      return {
        code,
        codemod,
        message,
        what: message,
        help: '',
        applicability,
        range: { start, end: start },
        edits: [],
        url: recipeUrl(code),
      };
    }),
    suppressed: 0,
    remarks: [],
    ...(trouble !== undefined && { error: { message: trouble } }),
  };
}

function statusOf({ findings, diff, trouble }: Answer): FileStatus {
  if (trouble !== undefined) return 'failed';
  if (diff !== '') return 'changed';
  return findings.length > 0 ? 'refused' : 'unchanged';
}

/** The text report asks for no offset. */
function placeOf(line: number, column: number): Position {
  return { line, column, offset: 0 };
}

function isWorthTelling({ status }: FileOutcome): boolean {
  return status !== 'unchanged';
}

function patchOf(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 });
  const head = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n`;
  return head + hunks.map(hunkText).join('');
}
