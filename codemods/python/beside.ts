/** A file of Python as it stands in its folder: what it may read when it runs. */
export interface Beside {
  /** `0001_documents.py` */
  name: string;
  /** The text of a file, relative to the folder; undefined where there is none. */
  textOf(path: string): string | undefined;
}

/** By tree: whoever has parsed it knows where it stands, and whoever reads it may ask. */
const known = new WeakMap<object, Beside>();

export function lendFiles(tree: unknown, beside: Beside): void {
  if (typeof tree === 'object' && tree !== null) known.set(tree, beside);
}

/** Undefined for a text that stands nowhere: in a browser, and in a test. */
export function besideOf(tree: object): Beside | undefined {
  return known.get(tree);
}
