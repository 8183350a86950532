import type { Language, ParseResult, Parser } from '../engine/types.ts';
import { declaredTwice } from './declared-twice.ts';
import { Script } from './script.ts';
import { undefinedNamesGuard } from './undefined-names.ts';

/** JavaScript and TypeScript, parsed by the parsers that jscodeshift has for them, and asked through its collections. */
export const javascript: Language<Script> = {
  id: 'javascript',
  // A codemod that raises a version edits the manifest too.
  extensions: ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx', 'package.json'],
  // Each has a parser of its own; what a database gets stands in scripts beside them.
  passedOver: ['.vue', '.svelte', '.astro'],
  assets: [],
  refuses(script) {
    const fault = declaredTwice(script);
    return fault && `JavaScript refuses the file as it is: ${fault}`;
  },
  guard: undefinedNamesGuard,
  async load() {
    // Most runs meet no file that has to be parsed, and need none of it.
    const { jscodeshift, parsers } = await import('./jscodeshift.ts');
    const parser = parserOf(
      (text, dialect) => new Script(jscodeshift, parsers[dialect].parse(text), dialect, parseOther),
    );
    const parseOther: Script['parseOther'] = (path, text) => {
      const parsed = parser.parse(text, undefined, path);
      return parsed.ok ? parsed.tree : undefined;
    };
    return parser;
  },
};

/** `babylon` reads Flow and JSX; `ts` the casts `<T>x`, which `tsx` takes for an element. */
export type Dialect = 'babylon' | 'ts' | 'tsx';

/** The first that reads a file decides: TypeScript's decorators and types occur in `.js` as well. */
function dialectsOf(path: string): readonly Dialect[] {
  if (/\.[cm]?ts$/.test(path)) return ['ts', 'tsx'];
  return path.endsWith('.tsx') ? ['tsx'] : ['babylon', 'tsx'];
}

function parserOf(parse: (text: string, dialect: Dialect) => Script): Parser<Script> {
  return {
    parse(text, _previous, path = '') {
      if (path.endsWith('.json')) return parseManifest(text, parse);
      const errors: unknown[] = [];
      for (const dialect of dialectsOf(path)) {
        try {
          return { ok: true, tree: parse(text, dialect), free() {} };
        } catch (error) {
          errors.push(error);
        }
      }
      const kind = /\.[cm]?tsx?$/.test(path) ? 'TypeScript' : 'JavaScript';
      return { ok: false, at: placeOf(errors[0]), message: `this does not parse as ${kind}` };
    },
  };
}

/** A manifest has no code: codemods read its text. */
function parseManifest(text: string, parse: (text: string, dialect: Dialect) => Script): ParseResult<Script> {
  try {
    JSON.parse(text);
    return { ok: true, tree: parse('', 'babylon'), free() {} };
  } catch {
    return { ok: false, at: 0, message: 'this does not parse as JSON' };
  }
}

/** Babel's errors have the offset as `pos`. Throws what is no error of syntax. */
function placeOf(error: unknown): number {
  if (error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number') return error.pos;
  throw error;
}
