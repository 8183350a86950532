import { mergeEdits } from '../../../codemods/engine/apply.ts';
import { originByText } from '../../../codemods/engine/authorship.ts';
import { Positions } from '../../../codemods/engine/positions.ts';
import type { Project } from '../../../codemods/engine/project-facts.ts';
import { settle } from '../../../codemods/engine/settle.ts';
import { readSuppressions } from '../../../codemods/engine/suppress.ts';
import type {
  Applicability,
  Codemod,
  Edit,
  Finding,
  Parser,
  Source,
} from '../../../codemods/engine/types.ts';
import { diffOf } from '../../../recipes/shown.ts';

export interface Answer {
  findings: { line: number; column: number; code: string; applicability: Applicability; message: string }[];
  /** '' when nothing would change. */
  diff: string;
  after: string;
  /** Why there is no answer: the text does not parse. */
  trouble?: string;
}

/** What one codemod says of a text, and what it would make of it; the engine's steps, on a string in place of a file. */
export function examine(
  codemod: Codemod,
  parser: Parser<unknown>,
  project: Project,
  source: Source,
  unsafe: boolean,
): Answer {
  const { text } = source;
  const nothing: Answer = { findings: [], diff: '', after: text };
  if (originByText(source.path, text) || !codemod.mayConcern(text)) return nothing;
  const positions = new Positions({ text, bom: 0, width: 'utf8', asciiOnly: false });
  const parsed = parser.parse(text, undefined, source.path);
  if (!parsed.ok) return { ...nothing, trouble: `line ${positions.line(parsed.at)}: ${parsed.message}` };
  try {
    const options = Object.fromEntries(
      Object.entries(codemod.options).map(([name, spec]) => [name, spec.default]),
    );
    const suppressions = readSuppressions(text, positions);
    const { findings } = settle(codemod, {
      source,
      tree: parsed.tree,
      context: { options, unsafe, project },
      isSilenced: (one) => suppressions.covers(one),
    });
    const after = splice(text, mergeEdits(findings.flatMap((one) => editsOf(one, unsafe))));
    return {
      findings: findings.map(({ start, code, applicability, message }) => ({
        line: positions.line(start),
        column: columnOf(text, start),
        code,
        applicability,
        message,
      })),
      diff: diffOf(text, after),
      after,
    };
  } finally {
    parsed.free();
  }
}

/** From 1, in characters. */
function columnOf(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return [...text.slice(start, offset)].length + 1;
}

function editsOf({ applicability, edits }: Finding, unsafe: boolean): Edit[] {
  return applicability === 'safe' || (unsafe && applicability === 'unsafe') ? edits : [];
}

/** The edits are in order, and none overlaps another. */
function splice(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const edit of edits) {
    parts.push(text.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return [...parts, text.slice(end)].join('');
}
