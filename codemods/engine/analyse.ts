import { lendFiles } from '../python/beside.ts';
import { mergeEdits, OverlapError, spliceBytes } from './apply.ts';
import { withoutNewPackage } from './brings-pgvector.ts';
import { type Candidate, failure } from './candidate.ts';
import { type Decoded, decoderFor } from './decode.ts';
import type { Change, FileError, FileOutcome } from './outcome.ts';
import { parserFor } from './parsers.ts';
import { Positions } from './positions.ts';
import type { Project } from './project-facts.ts';
import { type FoundBy, report } from './report-finding.ts';
import { type Asked, type Found, settle } from './settle.ts';
import { type Remark, readSuppressions } from './suppress.ts';
import { isTooDeep } from './too-deep.ts';
import type { Codemod, Edit, Finding, Guard, Language, ParseResult, Parser } from './types.ts';

export interface Task {
  /** Values of every codemod's own options, by its id, defaults filled in. */
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Work out what the file becomes; otherwise only report. */
  fix: boolean;
  /** Apply unsafe edits too. */
  unsafe: boolean;
  /** Codes of findings that nobody wants to hear of. */
  ignore: readonly string[];
  /** Of all codemods of the run, on whatever files. */
  ids?: readonly string[];
  /** `target`: absolute path of the file that asks. */
  projectFor(target: string): Project;
}

/** Each round but the first is work that the edits of the one before made. */
const mostRounds = 4;

/**
 * What the codemods have to say about a file. Several are applied together until none has anything left to edit: what a later
 * round finds has its place in the text of that round, and no edits of its own.
 */
export async function analyse(file: Candidate, task: Task): Promise<FileOutcome> {
  const outcome = await analyseOnce(file, task);
  let { change, findings } = outcome;
  if (!change || file.codemods.length < 2) return outcome;
  for (let round = 1; round < mostRounds; round++) {
    const next = await analyseOnce({ ...file, bytes: Buffer.from(change.after) }, task);
    if (next.status !== 'changed' || !next.change) break;
    change = { before: change.before, after: next.change.after };
    const known = new Set(findings.map(({ code, message }) => `${code} ${message}`));
    const isNew = ({ code, message, edits }: (typeof findings)[number]) =>
      edits.length > 0 && !known.has(`${code} ${message}`);
    findings = [...findings, ...next.findings.filter(isNew).map((one) => ({ ...one, edits: [] }))];
    if (round + 1 === mostRounds) return refusedFor(outcome, 'its codemods would change it again and again');
  }
  return { ...outcome, change, findings };
}

/** A fault of the kit's own: the file stays as it is. */
function refusedFor({ change: _, ...outcome }: FileOutcome, message: string): FileOutcome {
  return { ...outcome, status: 'refused', error: { message, bug: true } };
}

async function analyseOnce(file: Candidate, task: Task): Promise<FileOutcome> {
  const language = languageOf(file);
  if (!language) return onlyComments(file);
  const source = decoderFor(language)(file.bytes);
  if (!source.ok) return failure(file, { message: source.reason });
  return new Analysis(file, source, task).outcome(await parserFor(language));
}

function languageOf({ codemods }: Candidate): Language<unknown> | undefined {
  const languages = codemods.map((codemod) => codemod.language);
  return languages.find(({ isText }) => !isText) ?? languages[0];
}

/** Nothing is found in it, so whatever its comments silence is not there. */
function onlyComments({ path, target, bytes }: Candidate): FileOutcome {
  // Comments to us are ASCII, and lines are the same in every encoding that has it.
  const text = bytes.toString('latin1');
  const positions = new Positions({ text, bom: 0, width: 'single', asciiOnly: true });
  const remarks = readSuppressions(text, positions).remarks();
  return { path, target, status: 'unchanged', findings: [], suppressed: 0, remarks };
}

/** What there is to say about these files, in their order. */
export async function analyseAll(files: readonly Candidate[], task: Task): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await analyse(file, task));
  return outcomes;
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

  outcome(parser: Parser<unknown>): FileOutcome {
    try {
      const asked = this.asked(this.source.text);
      return asked.length > 0 ? this.outcomeOfParsed(parser, asked) : onlyComments(this.file);
    } catch (error) {
      if (isTooDeep(error)) return failure(this.file, { message: 'it is nested too deeply to be read' });
      const reason = error instanceof Error ? error.message : String(error);
      return failure(this.file, { message: `${this.ids()} failed on it: ${reason}`, bug: true });
    }
  }

  private outcomeOfParsed(parser: Parser<unknown>, asked: readonly Codemod[]): FileOutcome {
    const { text } = this.source;
    const positions = new Positions(this.source);
    const parsed = parser.parse(text, undefined, this.file.path);
    if (!parsed.ok) return failure(this.file, { message: parsed.message, position: positions.at(parsed.at) });
    try {
      const found = this.find(text, positions, parsed.tree, asked);
      return this.decide(found, positions, {
        refuses: () => languageOf(this.file)?.refuses?.(parsed.tree, text),
        guard: (edits) => languageOf(this.file)?.guard?.(parsed.tree, text, edits),
        parse: (after, edits) => parser.parse(after, { tree: parsed.tree, text, edits }, this.file.path),
      });
    } finally {
      parsed.free();
    }
  }

  /** The codemods that can't do without a tree. */
  private asked(text: string): Codemod[] {
    const { path, target, codemods } = this.file;
    return codemods.filter((codemod) => !codemod.isRight?.({ path, text }, this.task.projectFor(target)));
  }

  private decide(found: Findings, positions: Positions, { refuses, guard, parse }: Second): FileOutcome {
    const { path, target } = this.file;
    const { active, suppressed, remarks } = found;
    const findings = active.map((one) => report(one, positions));
    const common = { path, target, findings, suppressed, remarks };
    if (!this.task.fix || active.length === 0) return { ...common, status: 'unchanged' };
    if (!active.some((one) => this.applicable(one).length > 0)) return { ...common, status: 'refused' };
    const unfit = refuses();
    if (unfit !== undefined)
      return { ...common, status: 'refused', error: { message: `not edited: ${unfit}` } };
    const { edits, by } = this.together(active);
    const change = this.change(edits, positions);
    if ('message' in change) return { ...common, status: 'refused', error: change };
    const guarded = guard(edits);
    const error = this.objection(change, by, (text) => parse(text, edits), guarded);
    return error ? { ...common, status: 'refused', error } : { ...common, status: 'changed', change };
  }

  private find(text: string, positions: Positions, tree: unknown, asked: readonly Codemod[]): Findings {
    const { path, target } = this.file;
    lendFiles(tree, {
      name: path.slice(path.lastIndexOf('/') + 1),
      textOf: (beside) => this.task.projectFor(target).textBeside(beside),
    });
    const suppressions = readSuppressions(text, positions);
    const isSilenced = (one: Pick<Finding, 'code' | 'start' | 'end'>) =>
      suppressions.covers(one) || this.task.ignore.includes(one.code);
    const found = asked.map((codemod) => ({ codemod, ...this.ask(codemod, text, tree, isSilenced) }));
    const active = found
      .flatMap(({ codemod, findings }) => findings.map((finding) => ({ codemod: codemod.id, finding })))
      // Those of several codemods are read together, from the top of the file.
      .sort((a, b) => a.finding.start - b.finding.start);
    const suppressed = found.reduce((sum, { silenced }) => sum + silenced, 0);
    return { active, suppressed, remarks: suppressions.remarks() };
  }

  private ask(codemod: Codemod, text: string, tree: unknown, isSilenced: Asked['isSilenced']): Found {
    const { path, target } = this.file;
    const { options, unsafe, projectFor, ids = [] } = this.task;
    const runs = (id: string) => ids.includes(id);
    const context = { options: options[codemod.id] ?? {}, unsafe, runs, project: projectFor(target) };
    const read = codemod.language.isText ? text : tree;
    const found = settle(codemod, { source: { path, text }, tree: read, context, isSilenced });
    return { ...found, findings: [...withoutNewPackage(found.findings, text, context.project)] };
  }

  private applicable({ finding }: FoundBy): Edit[] {
    const wanted =
      finding.applicability === 'safe' || (this.task.unsafe && finding.applicability === 'unsafe');
    return wanted ? finding.edits : [];
  }

  /** What can be made at once, and by which codemods: where two want the same characters, the second waits for the next run. */
  private together(active: readonly FoundBy[]): { edits: Edit[]; by: Set<string> } {
    const by = new Set<string>();
    let edits: Edit[] = [];
    for (const id of new Set(active.map(({ codemod }) => codemod))) {
      const own = mergeEdits(
        active.filter(({ codemod }) => codemod === id).flatMap((one) => this.applicable(one)),
      );
      if (own.length === 0) continue;
      try {
        edits = mergeEdits([...edits, ...own]);
        by.add(id);
      } catch (error) {
        if (!(error instanceof OverlapError)) throw error;
      }
    }
    return { edits, by };
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

  /**
   * Looks at the result as a second run would: it must parse, mean what the language's guard asks for, and the codemods that
   * made it may have nothing left to apply. Others may: a name that is bound now lets them read what they could not.
   */
  private objection(
    { after }: Change,
    by: ReadonlySet<string>,
    parse: (text: string) => ParseResult<unknown>,
    guard: Guard<unknown> | undefined,
  ): FileError | undefined {
    const [codemod] = this.file.codemods;
    const source = codemod && decoderFor(codemod.language)(Buffer.from(after));
    const parsed = source?.ok ? parse(source.text) : undefined;
    if (!source?.ok || !parsed?.ok)
      return { message: `the result of ${this.ids()} does not parse`, bug: true };
    try {
      const fault = guard?.fault(parsed.tree, source.text);
      if (fault !== undefined) return { message: `not edited: ${fault}` };
      // Of several codemods, what one has made may be work for another.
      if (by.size > 1) return undefined;
      const asked = this.asked(source.text).filter(
        ({ id, mayConcern }) => by.has(id) && mayConcern(source.text),
      );
      const { active } = this.find(source.text, new Positions(source), parsed.tree, asked);
      if (active.every((one) => this.applicable(one).length === 0)) return undefined;
      return { message: `a second run of ${[...by].join(', ')} would change it again`, bug: true };
    } finally {
      parsed.free();
    }
  }

  private ids(): string {
    return this.file.codemods.map((codemod) => codemod.id).join(', ');
  }
}

interface Findings {
  active: FoundBy[];
  suppressed: number;
  remarks: Remark[];
}

/** What is asked about the text that edits make of another. */
interface Second {
  refuses(): string | undefined;
  /** To be called before `parse`, which uses the first tree up. */
  guard(edits: readonly Edit[]): Guard<unknown> | undefined;
  parse(text: string, edits: readonly Edit[]): ParseResult<unknown>;
}
