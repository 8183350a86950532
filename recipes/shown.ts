import { structuredPatch } from 'diff';
import { type Component, replaceComponents } from './components.ts';
import { region } from './regions.ts';

/** Text of a file, by its path from the root of the kit; `undefined` when there is none. */
export type ReadFile = (path: string) => string | undefined;

/** What a component stands for: a block of code. */
export interface Shown {
  /** As code fences name it. */
  language: string;
  /** Of the file, where it is one. */
  title?: string;
  text: string;
  /** Of a diff: the whole file after it. */
  after?: string;
}

interface RecordedStep {
  name: string;
  command: string;
  exit: number;
  stdout: string;
  stderr: string;
}

/** Throws when the component names an example, a file, a region or a step that is not there. */
export function shown({ name, attributes }: Component, example: string | undefined, read: ReadFile): Shown {
  const id = attributes.example ?? example;
  if (id === undefined) throw new Error(`<${name}> needs an example: in the tag, or in the front matter`);
  if (name === 'Run') return transcript(id, attributes, read);
  const file = attributes.file ?? '';
  const textOf = (tree: string) => treeFile(id, tree, file, read);
  if (name === 'CodemodDiff') {
    const after = textOf('fixed');
    return { language: 'diff', title: file, text: diffOf(textOf('broken'), after), after };
  }
  const text = textOf(attributes.tree ?? 'fixed');
  return { language: languageOf(file), title: file, text: region(text, attributes.region, file) };
}

/** The page as Markdown without components, for a terminal or for a reader of raw text. */
export function withoutComponents(body: string, example: string | undefined, read: ReadFile): string {
  return replaceComponents(body, (component) => {
    const { language, text } = shown(component, example, read);
    return `\`\`\`${language}\n${text}\n\`\`\``;
  });
}

/** The lines that differ with three around them; '' when none do. */
export function diffOf(before: string, after: string): string {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 });
  const lines = hunks.flatMap((hunk, index) => (index === 0 ? hunk.lines : [' ⋮', ...hunk.lines]));
  return lines.filter((line) => !line.startsWith('\\')).join('\n');
}

/** A file of a tree, or of the base that the example shares with others. Throws when there is none. */
export function treeFile(id: string, tree: string, file: string, read: ReadFile): string {
  const own = `examples/${id}/${tree}/${file}`;
  const base = /^base: *(\S+)/m.exec(read(`examples/${id}/example.yaml`) ?? '')?.[1];
  return needed(read(own) ?? (base && read(`examples/base/${base}/${file}`)), own);
}

function transcript(
  id: string,
  { step, lines, only = '' }: Readonly<Record<string, string>>,
  read: ReadFile,
): Shown {
  const path = `examples/${id}/evidence.json`;
  const { steps } = JSON.parse(needed(read(path), path)) as { steps: RecordedStep[] };
  const one = needed(
    steps.find(({ name }) => name === step),
    `the step "${step}" of ${path}`,
  );
  const all = [one.stderr, one.stdout].filter(Boolean).join('\n').split('\n');
  const printed = all.filter((line) => line.includes(only));
  if (printed.length === 0) throw new Error(`the step "${step}" of ${path} printed no line with ${only}`);
  return {
    language: 'console',
    text: [promptOf(one.command), ...printed.slice(-Number(lines ?? 40))].join('\n'),
  };
}

/** The command as it was typed: to a shell, or to psql. */
export function promptOf(recorded: string): string {
  const command = recorded.replace(/^look into /, 'cat ');
  return /^(?:alembic|flask|kit|node|prisma|pytest|python|tsc|cat) /.test(command)
    ? `$ ${command}`
    : `=> ${command}`;
}

/** As code fences name it, by the ending of the file's name. */
export function languageOf(file: string): string {
  const ending = /\.(\w+)$/.exec(file)?.[1] ?? '';
  return (
    { mako: 'python', py: 'python', yaml: 'yaml', toml: 'toml', ini: 'ini', sql: 'sql' }[ending] ??
    (ending || 'text')
  );
}

function needed<T>(value: T | undefined | '', what: string): T {
  if (value === undefined || value === '') throw new Error(`a page shows what is not there: ${what}`);
  return value;
}
