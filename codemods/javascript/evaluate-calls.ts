/** What small functions over texts and lists pass around. */
export type Value = string | number | boolean | null | undefined | RegExp | Value[] | Fn;

export type Fn = (...args: Value[]) => Value;

/** The code does something that is not evaluated here, or goes on too long. */
export class Unknown extends Error {}

const functions: Readonly<Record<string, Fn>> = {
  Number: (value) => Number(value),
  String: (value) => String(value),
  Boolean: (value) => Boolean(value),
  parseFloat: (value) => Number.parseFloat(String(value)),
  'Number.parseFloat': (value) => Number.parseFloat(String(value)),
  'Number.isFinite': (value) => Number.isFinite(value),
  'Array.isArray': (value) => Array.isArray(value),
  'Array.from': (value, fn) => list(value).map((one, at) => (fn === undefined ? one : callable(fn)(one, at))),
  'JSON.parse': (value) => JSON.parse(text(value)),
  'JSON.stringify': (value, ...more) => (more.length > 0 ? refuse() : JSON.stringify(list(value))),
};

const ofTexts: Readonly<Record<string, (self: string, args: Value[]) => Value>> = {
  slice: (self, [from, to]) => self.slice(number(from), to === undefined ? undefined : number(to)),
  substring: (self, [from, to]) => self.substring(number(from), to === undefined ? undefined : number(to)),
  replace: (self, [what, by]) => self.replace(pattern(what), text(by)),
  replaceAll: (self, [what, by]) => self.replaceAll(pattern(what), text(by)),
  split: (self, [by]) => self.split(pattern(by)),
  trim: (self) => self.trim(),
  startsWith: (self, [by]) => self.startsWith(text(by)),
  endsWith: (self, [by]) => self.endsWith(text(by)),
  toString: (self: string) => self,
};

const ofLists: Readonly<Record<string, (self: Value[], args: Value[]) => Value>> = {
  join: (self, [by]) => self.join(by === undefined ? ',' : text(by)),
  map: (self, [fn]) => self.map((one, at) => callable(fn)(one, at)),
  filter: (self, [fn]) => self.filter((one, at) => callable(fn)(one, at)),
  every: (self, [fn]) => self.every((one, at) => callable(fn)(one, at)),
  slice: (self, [from, to]) => self.slice(number(from ?? 0), to === undefined ? undefined : number(to)),
  toString: (self: Value[]) => self.join(','),
};

/** A function of the language itself. */
export function applyFunction(name: string): Fn {
  return Object.hasOwn(functions, name) ? (functions[name] ?? refuse()) : refuse();
}

export function applyMember(self: Value, name: string | undefined): Value {
  return name === 'length' && (typeof self === 'string' || Array.isArray(self)) ? self.length : refuse();
}

export function applyMethod(self: Value, name: string, args: Value[]): Value {
  if (typeof self === 'string' && Object.hasOwn(ofTexts, name)) return ofTexts[name]?.(self, args);
  if (Array.isArray(self) && Object.hasOwn(ofLists, name)) return ofLists[name]?.(self, args);
  if (typeof self === 'number' && name === 'toString' && args.length === 0) return String(self);
  return refuse();
}

function text(value: Value): string {
  return typeof value === 'string' ? value : refuse();
}

function number(value: Value): number {
  return typeof value === 'number' ? value : refuse();
}

function pattern(value: Value): string | RegExp {
  return value instanceof RegExp ? value : text(value);
}

function list(value: Value): Value[] {
  return Array.isArray(value) ? value : refuse();
}

function callable(value: Value): Fn {
  return typeof value === 'function' ? value : refuse();
}

function refuse(): never {
  throw new Unknown('no such operation');
}
