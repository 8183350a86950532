import { literalOf } from './literal.ts';
import { foldings, type Line, lineAt, linesOf, plain, seamsOf } from './pasted.ts';
import type { Recipe } from './recipes.ts';
import { stackOf } from './stack.ts';
import { wordsIn } from './words-in.ts';

type WithErrors = Pick<Recipe, 'errors'> & Partial<Pick<Recipe, 'code' | 'insteadOf'>>;

/** A recipe's error, found in what somebody pasted. */
export interface Match<Known extends WithErrors> {
  recipe: Known;
  /** The line that the error ends in, from 1. */
  line: number;
  /** The error, white space folded to single blanks. */
  text: string;
}

/**
 * The recipe that a pasted error belongs to: that whose pattern matches last, because a traceback ends with what went wrong.
 * Colours, log prefixes and line breaks do not disturb. Undefined when no recipe knows it.
 */
export function matchError<Known extends WithErrors>(
  pasted: string,
  recipes: readonly Known[],
): Known | undefined {
  return findError(pasted, recipes)?.recipe;
}

/** Lines, and characters, that are looked at together, from the end on: a pattern may cost the square of what it is given. */
const window = { lines: 500, characters: 32_000 };
/** An error, with the traceback that its pattern wants to see, is shorter. */
const overlap = { lines: 120, characters: 8000 };

/** The same with its place. */
export function findError<Known extends WithErrors>(
  pasted: string,
  recipes: readonly Known[],
): Match<Known> | undefined {
  const text = plain(pasted);
  const patterns = possible(text, recipes);
  if (patterns.length === 0) return undefined;
  const lines = linesOf(text);
  for (let end = lines.length; ; ) {
    const start = reach(lines, end, window);
    const match = lastMatch(lines.slice(start, end), patterns);
    if (match) {
      const at = start + match.line;
      const isPast = isWarning(match.text) && lines.slice(at).some(isError);
      if (isPast) return undefined;
      const around = lines
        .slice(Math.max(0, at - overlap.lines), at + overlap.lines)
        .map((line) => line.text);
      return {
        ...match,
        recipe: ofStack(match.recipe, around.join('\n'), recipes),
        line: at,
      };
    }
    if (start === 0) return undefined;
    end = Math.min(end - 1, start + (end - reach(lines, end, overlap)));
  }
}

/** The same error has another remedy where another tool sends it. */
function ofStack<Known extends WithErrors>(found: Known, text: string, recipes: readonly Known[]): Known {
  const others = recipes.filter(({ insteadOf }) => insteadOf !== undefined && insteadOf.code === found.code);
  const stack = others.length > 0 ? stackOf(text) : undefined;
  return others.find(({ insteadOf }) => insteadOf?.stacks.some((one) => one === stack)) ?? found;
}

/** What is warned of is not what went wrong where an error follows that no recipe knows. */
const isWarning = (text: string) => /Warning: |Did not recognize type/.test(text);
const isError = ({ text }: Line) => /^(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception): /.test(text);

/** Where the lines begin that fit before an end: one at least. */
function reach(lines: readonly Line[], end: number, most: typeof window): number {
  let [start, characters] = [end, 0];
  while (start > 0 && (start === end || end - start < most.lines)) {
    characters += lines[start - 1]?.text.length ?? 0;
    if (start < end && characters > most.characters) break;
    start--;
  }
  return start;
}

interface Compiled {
  expression: RegExp;
  literal: string;
  /** Those of the literal, the longest first: they stand in whatever has it, however its lines are wrapped. */
  words: readonly string[];
}

interface Pattern<Known> extends Compiled {
  recipe: Known;
}

/** The patterns whose words all stand somewhere in a text: of a long log without an error there are few, found in no time. */
function possible<Known extends WithErrors>(text: string, recipes: readonly Known[]): Pattern<Known>[] {
  const patterns = recipes.flatMap((recipe) => recipe.errors.map((one) => ({ ...compile(one), recipe })));
  const longest = patterns.flatMap(({ words }) => words.slice(0, 1));
  const parts = [text, seamsOf(text)];
  const there = new Set(parts.flatMap((part) => [...wordsIn(part, longest)]));
  const has = (word: string, index: number) =>
    index === 0 ? there.has(word) : parts.some((part) => part.includes(word));
  return patterns.filter(({ words }) => words.every(has));
}

const compiled = new Map<string, Compiled>();

function compile(pattern: string): Compiled {
  const known = compiled.get(pattern);
  if (known) return known;
  const literal = literalOf(pattern);
  const words = literal.split(/\s+/).filter((word) => word !== '');
  words.sort((a, b) => b.length - a.length);
  const made = { expression: new RegExp(pattern, 'g'), literal, words };
  compiled.set(pattern, made);
  return made;
}

function lastMatch<Known extends WithErrors>(lines: readonly Line[], patterns: readonly Pattern<Known>[]) {
  let best: (Match<Known> & { end: number; length: number }) | undefined;
  for (const folded of foldings(lines)) {
    for (const { recipe, expression, literal } of patterns) {
      if (!folded.text.includes(literal)) continue;
      for (const match of folded.text.matchAll(expression)) {
        const end = match.index + match[0].length;
        const line = lineAt(folded, end - 1) + 1;
        const { length } = match[0];
        // Of two that end in the same place the one that has read more of it knows more.
        if (best && (line - best.line || end - best.end || length - best.length) <= 0) continue;
        best = { recipe, line, text: lastError(match[0]), end, length };
      }
    }
  }
  return best && { recipe: best.recipe, line: best.line, text: best.text };
}

/** A pattern may begin at the code that failed; people want to see the error alone. */
function lastError(matched: string): string {
  return /^.* ((?:[\w.]+\.)?\w+(?:Error|Exception|Warning): .*)$/s.exec(matched)?.[1] ?? matched;
}
