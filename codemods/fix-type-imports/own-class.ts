/** What the text of a module says about one of its names. */
export type OwnClass =
  | { kind: 'absent' }
  /** Imported, assigned, or a class whose constructor is not to be seen here. */
  | { kind: 'opaque' }
  /** `parameters`: of the `__init__` that the class has, or the one that it takes from a class of the same module. */
  | { kind: 'class'; parameters: string };

export function ownClass(text: string, name: string): OwnClass {
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const body = classBody(text, at);
    if (!body) break;
    const parameters = constructorOf(body.text);
    if (parameters !== undefined) return { kind: 'class', parameters };
    at = body.bases.find((base) => classBody(text, base));
  }
  return classBody(text, name) || binds(text, name) ? { kind: 'opaque' } : { kind: 'absent' };
}

function classBody(text: string, name: string): { bases: string[]; text: string } | undefined {
  const header = new RegExp(String.raw`^([ \t]*)class[ \t]+${name}\b[ \t]*(?:\(([^)]*)\))?`, 'm').exec(text);
  if (!header) return undefined;
  const rest = text.slice(header.index + header[0].length);
  // The body ends with the first line that is indented no deeper than the class.
  const end = new RegExp(String.raw`\n(?![ \t]*(?:#|\r?\n|\)))[ \t]{0,${(header[1] ?? '').length}}\S`).exec(
    rest,
  );
  const bases = (header[2] ?? '').split(',').map((base) => base.replace(/\[.*/s, '').trim());
  return { bases, text: rest.slice(0, end?.index) };
}

function constructorOf(body: string): string | undefined {
  const start = /^[ \t]+def[ \t]+__init__[ \t]*\(/m.exec(body);
  if (!start) return undefined;
  let depth = 1;
  let end = start.index + start[0].length;
  const from = end;
  for (; end < body.length && depth > 0; end++) {
    if ('([{'.includes(body[end] ?? '')) depth++;
    if (')]}'.includes(body[end] ?? '')) depth--;
  }
  return body.slice(from, end - 1);
}

function binds(text: string, name: string): boolean {
  const imported = String.raw`^[ \t]*(?:from[ \t]+\S+[ \t]+)?import\b(?:[ \t]*\([^)]*|[^\n]*)\b${name}\b`;
  const star = String.raw`^[ \t]*from[ \t]+\S+[ \t]+import[ \t]*\*`;
  const assigned = String.raw`^[ \t]*${name}[ \t]*(?::[^=\n]*)?=(?!=)`;
  return new RegExp(`${imported}|${star}|${assigned}|^def __getattr__`, 'm').test(text);
}
