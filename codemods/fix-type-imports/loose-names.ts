import { builtins, keywords } from './builtins.ts';
import { readStatements, type Statement } from './statements.ts';

/** Names that a function at the margin, or the module, certainly binds, and those that it uses. */
interface Scope {
  bound: Set<string>;
  used: Set<string>;
}

/**
 * Names of a file that nothing may bind, without a parser: at least all that are bound nowhere where they are used. What classes,
 * functions in functions, lambdas and comprehensions bind does not count as bound, so their names may be among them.
 */
export function looseNames(text: string): string[] {
  const module: Scope = { bound: new Set(), used: new Set() };
  const scopes = [module];
  let owner = module;
  /** The blanks before the class, or the function in a function, that we are in. */
  let outer = Number.POSITIVE_INFINITY;
  for (const statement of readStatements(text)) {
    const { indent, tokens } = statement;
    if (indent <= outer) outer = Number.POSITIVE_INFINITY;
    if (indent === 0) owner = module;
    const head = tokens[0] === 'async' ? tokens[1] : tokens[0];
    const isIn = owner !== module;
    const { bound, used, parameters } = namesOf(statement, head);
    const isCertain = indent <= outer;
    for (const name of bound) (isCertain ? owner.bound : owner.used).add(name);
    for (const name of used) owner.used.add(name);
    if (head !== 'def' && head !== 'class') continue;
    if (head === 'def' && indent === 0 && !isIn) {
      owner = { bound: new Set(parameters), used: new Set() };
      scopes.push(owner);
    } else {
      outer = Math.min(outer, indent);
      for (const name of parameters) owner.used.add(name);
    }
  }
  return unboundIn(scopes, module);
}

function unboundIn(scopes: readonly Scope[], module: Scope): string[] {
  const found = new Set<string>();
  for (const { bound, used } of scopes)
    for (const name of used)
      if (!bound.has(name) && !module.bound.has(name) && !builtins.has(name)) found.add(name);
  return [...found];
}

interface Names {
  bound: string[];
  used: string[];
  parameters: string[];
}

function namesOf({ tokens, formatted }: Statement, head: string | undefined): Names {
  if (head === 'import' || head === 'from') return { bound: importedBy(tokens), used: [], parameters: [] };
  const names: Names = { bound: targetsOf(tokens), used: [...formatted], parameters: [] };
  let depth = 0;
  let isTarget = false;
  let isParameter = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const [before = '', next = ''] = [tokens[at - 1], tokens[at + 1]];
    if (isOpening(token)) depth += 1;
    if (isClosing(token)) depth -= 1;
    if (head === 'def' && depth === 1 && (token === '(' || token === ',')) isParameter = true;
    if (token === 'for') isTarget = true;
    if (token === 'in') isTarget = false;
    if (!isName(token) || before === '.') continue;
    const isPlain = next !== '.' && !isOpening(next);
    if ((head === 'def' || head === 'class') && before === head && depth === 0) names.bound.push(token);
    else if (isParameter && depth === 1) {
      isParameter = false;
      names.parameters.push(token);
    } else if (isPlain && before === 'as') names.bound.push(token);
    else if (isPlain && isTarget && depth === 0 && head === 'for') names.bound.push(token);
    else if (next === ':' && tokens[at + 2] === '=' && depth > 0) names.bound.push(token);
    // A keyword argument.
    else if (next === '=' && tokens[at + 2] !== '=' && depth > 0 && /^[(,]$/.test(before)) continue;
    else names.used.push(token);
  }
  return names;
}

/** `a` of `import a.b`, `c` of `import a.b as c`; all of `from a import b, c as d`, but for a star. */
function importedBy(tokens: readonly string[]): string[] {
  const from = tokens.indexOf('import') + 1;
  return tokens.flatMap((token, at) => {
    if (at < from || !isName(token) || tokens[at - 1] === '.') return [];
    const isRenamed = tokens.slice(at + 1, at + 20).find((one) => one === 'as' || one === ',') === 'as';
    return isRenamed ? [] : [token];
  });
}

/** What an assignment binds: `a = b = …`, `(a, *b) = …`, `a: int = …`, `a += …`. */
function targetsOf(tokens: readonly string[]): string[] {
  const bound: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (isOpening(token)) depth += 1;
    if (isClosing(token)) depth -= 1;
    if (depth > 0 || token !== '=') continue;
    const [before = '', next = ''] = [tokens[at - 1], tokens[at + 1]];
    // `==`, `!=`, `<=`, `>=`: what follows is no target any more.
    if (next === '=' || /^[=!<>]$/.test(before)) return bound;
    const target = tokens.slice(start, at);
    const [first = '', second = ''] = target;
    const isAlone =
      target.length === 1 || second === ':' || (target.length <= 3 && /^[-+*/%&|^@]$/.test(second));
    if (isAlone && isName(first)) bound.push(first);
    else if (isPattern(target)) bound.push(...target.filter(isName));
    start = at + 1;
  }
  return bound;
}

function isPattern(tokens: readonly string[]): boolean {
  return tokens.every((token, at) => {
    if (isName(token)) return !isOpening(tokens[at + 1] ?? '') && tokens[at + 1] !== '.';
    return /^[(),*[\]]$/.test(token);
  });
}

function isName(token: string): boolean {
  return /^[^\W\d]|[^\0-\x7f]/.test(token) && !keywords.has(token);
}

function isOpening(token: string): boolean {
  return token === '(' || token === '[' || token === '{';
}

function isClosing(token: string): boolean {
  return token === ')' || token === ']' || token === '}';
}
