import { mergeEdits, spliceBytes } from './apply.ts';
import { type Candidate, failure } from './candidate.ts';
import { type Decoded, decoderFor } from './decode.ts';
import type { Change, FileError, FileOutcome } from './outcome.ts';
import { parserFor } from './parsers.ts';
import { Positions } from './positions.ts';
import { type FoundBy, report } from './report-finding.ts';
import { readSuppressions } from './suppress.ts';
import type { Codemod, Edit, Parser, Project } from './types.ts';

export interface Task {
  /** Values of every codemod's own options, by its id, defaults filled in. */
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Work out what the file becomes; otherwise only report. */
  fix: boolean;
  /** Apply unsafe edits too. */
  unsafe: boolean;
  /** `target`: absolute path of the file that asks. */
  projectFor(target: string): Project;
}

/** What the codemods have to say about a file; `undefined`: nothing. */
export async function analyse(file: Candidate, task: Task): Promise<FileOutcome | undefined> {
  const language = file.codemods[0]?.language;
  if (!language) return undefined;
  const source = decoderFor(language)(file.bytes);
  if (!source.ok) return failure(file, { message: source.reason });
  return new Analysis(file, source, task).outcome(await parserFor(language));
}

/** One file, from its text to what is to be done about it. */
class Analysis {
  private readonly file: Candidate;
  private readonly source: Decoded;
  private readonly task: Task;

  constructor(file: Candidate, source: Decoded, task: Task) {
    this.file = file;
    this.source = source;
    this.task = task;
  }

  outcome(parser: Parser<unknown>): FileOutcome | undefined {
    try {
      const found = this.find(parser, this.source);
      if (!found.ok) return failure(this.file, found.error);
      return this.decide(found, parser);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return failure(this.file, { message: `${this.ids()} failed on it: ${reason}`, bug: true });
    }
  }

  private decide(found: Findings, parser: Parser<unknown>): FileOutcome | undefined {
    const { path, target } = this.file;
    const { active, suppressed, warnings, positions } = found;
    if (active.length + suppressed + warnings.length === 0) return undefined;
    const findings = active.map((one) => report(one, positions));
    const common = { path, target, findings, suppressed, warnings };
    if (!this.task.fix || active.length === 0) return { ...common, status: 'unchanged' };
    const edits = mergeEdits(active.flatMap((one) => this.applicable(one)));
    if (edits.length === 0) return { ...common, status: 'refused' };
    const change = this.change(edits, positions);
    const error = 'message' in change ? change : this.objection(change, parser);
    if (error || 'message' in change) return { ...common, status: 'refused', ...(error && { error }) };
    return { ...common, status: 'changed', change };
  }

  private find(parser: Parser<unknown>, source: Decoded): Findings | { ok: false; error: FileError } {
    const positions = new Positions(source);
    const parsed = parser.parse(source.text);
    if (!parsed.ok) {
      return { ok: false, error: { message: parsed.message, position: positions.at(parsed.at) } };
    }
    try {
      const all = this.file.codemods.flatMap((codemod) => this.ask(codemod, source.text, parsed.tree));
      const suppressions = readSuppressions(source.text, positions);
      const active = all.filter((one) => !suppressions.covers(one.finding));
      const warnings = suppressions.withoutReason.map((line) => `${this.file.path}:${line}`);
      return { ok: true, active, suppressed: all.length - active.length, warnings, positions };
    } finally {
      parsed.free();
    }
  }

  private ask(codemod: Codemod, text: string, tree: unknown): FoundBy[] {
    const { path, target } = this.file;
    const { options, unsafe, projectFor } = this.task;
    const context = { options: options[codemod.id] ?? {}, unsafe, project: projectFor(target) };
    return codemod.find({ path, text }, tree, context).map((finding) => ({ codemod: codemod.id, finding }));
  }

  private applicable({ finding }: FoundBy): Edit[] {
    const wanted =
      finding.applicability === 'safe' || (this.task.unsafe && finding.applicability === 'unsafe');
    return wanted ? finding.edits : [];
  }

  private change(edits: readonly Edit[], positions: Positions): Change | FileError {
    if (this.source.asciiOnly && edits.some((edit) => /[^\0-\x7f]/.test(edit.text))) {
      return { message: 'the edit holds characters that the encoding of the file may lack' };
    }
    const inBytes = edits.map((edit) => ({
      start: positions.byte(edit.start),
      end: positions.byte(edit.end),
      text: edit.text,
    }));
    return { before: this.file.bytes, after: spliceBytes(this.file.bytes, inBytes) };
  }

  /** Looks at the result as a second run would: it must parse, and nothing may be left to apply. */
  private objection({ after }: Change, parser: Parser<unknown>): FileError | undefined {
    const [codemod] = this.file.codemods;
    const source = codemod && decoderFor(codemod.language)(Buffer.from(after));
    const again = source?.ok ? this.find(parser, source) : undefined;
    if (!again?.ok) return { message: `the result of ${this.ids()} does not parse`, bug: true };
    const left = again.active.filter((one) => this.applicable(one).length > 0);
    if (left.length === 0) return undefined;
    return { message: `a second run of ${this.ids()} would change it again`, bug: true };
  }

  private ids(): string {
    return this.file.codemods.map((codemod) => codemod.id).join(', ');
  }
}

interface Findings {
  ok: true;
  active: FoundBy[];
  suppressed: number;
  warnings: string[];
  positions: Positions;
}
