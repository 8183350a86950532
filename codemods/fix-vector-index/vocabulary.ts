/** The recipes that explain the findings. */
export const codes = {
  tooManyDimensions: 'PGV021',
  noOperatorClass: 'PGV022',
  btree: 'PGV025',
  emptyTable: 'PGV026',
  parameter: 'PGV084',
  severalColumns: 'PGV085',
} as const;

/** Is the key of an index a column, and no expression? */
export function isColumn(key: string): boolean {
  return /^\w+$/.test(key);
}

/** What a key says in SQL, with the operator class that stands behind it: also inside of `text("…")` and `literal_column("…")`. */
export function sqlKey(written: string): { expression: string; operatorClass: string | undefined } {
  const [, , inner = written] =
    /^(?:\w+\.)?(?:text|literal_column)\(\s*(["'])([^"']*)\1\s*(?:,\s*)?\)/.exec(written) ?? [];
  const trimmed = inner.trim();
  const [whole = '', operatorClass] = /\s([\w.]+_ops)$/.exec(trimmed) ?? [];
  return {
    expression: withoutParentheses(trimmed.slice(0, trimmed.length - whole.length)),
    operatorClass: operatorClass?.slice(operatorClass.lastIndexOf('.') + 1).toLowerCase(),
  };
}

/** Those around the whole. */
function withoutParentheses(expression: string): string {
  let inner = expression.trim();
  while (inner.startsWith('(') && closes(inner)) inner = inner.slice(1, -1).trim();
  return inner;
}

/** Does the parenthesis at its start close at its end? */
function closes(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

interface Cast {
  type: string;
  /** `none`: the type has none; undefined: not to be seen. */
  dimensions: number | 'none' | undefined;
}

const type = String.raw`(?:\w+\.)*"?(vector|halfvec|sparsevec|bit)"?`;
const size = String.raw`\s*(?:\(([^()]*)\))?`;
/** `embedding::halfvec(3072)`, `CAST(embedding AS HALFVEC(3072))`; in Python `cast(x, HALFVEC(3072))`, `x.cast(HALFVEC(3072))`. */
const casts = [
  new RegExp(String.raw`::\s*${type}${size}$`, 'i'),
  new RegExp(String.raw`^CAST\s*\([\s\S]*\sAS\s+${type}${size}\s*\)$`, 'i'),
  new RegExp(String.raw`^(?:\w+\.)*cast\([\s\S]*,\s*${type}${size},?\s*\)(?:\.label\([^()]*\))?$`, 'i'),
  new RegExp(String.raw`\.cast\(\s*${type}${size}\s*\)(?:\.label\([^()]*\))?$`, 'i'),
];

/** The type that an expression is cast to at last; undefined where it is not cast to one of pgvector's. */
export function castOf(expression: string): Cast | undefined {
  for (const pattern of casts) {
    const [, name, given] = pattern.exec(expression) ?? [];
    if (name) return { type: name.toLowerCase(), dimensions: dimensionsOf(name, given) };
  }
  // Its result has no dimensions of its own, so that PostgreSQL does not index it.
  return /^(?:\w+\.)*binary_quantize\([^()]*\)$/i.test(expression)
    ? { type: 'bit', dimensions: 'none' }
    : undefined;
}

function dimensionsOf(name: string, given: string | undefined): Cast['dimensions'] {
  if (given === undefined || given.trim() === '') return name.toLowerCase() === 'bit' ? 1 : 'none';
  const [, digits] = /^\s*(?:(?:dim|length)\s*=\s*)?(\d+)\s*$/.exec(given) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
