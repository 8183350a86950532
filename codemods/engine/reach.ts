import { join } from 'node:path';
import { FileReader } from './read.ts';
import { reasonToSkip } from './skipped.ts';

/** Which files a run looks at: one that it does not look at stays as it is, whatever happens beside it. */
export class Reach {
  private readonly root: string;
  private readonly files: readonly string[];
  private absolute: ReadonlySet<string> | undefined;
  private readonly reader = new FileReader();

  /** `root`: absolute, of the run; `files`: relative to it. */
  constructor(root: string, files: readonly string[] = []) {
    this.root = root;
    this.files = files;
  }

  /** `file`: absolute. */
  has(file: string): boolean {
    this.absolute ??= new Set(this.files.map((path) => join(this.root, path)));
    return this.absolute.has(file) && !this.isPassedOver(file);
  }

  /** Somebody else wrote it, as its text says, or it is too large. */
  private isPassedOver(file: string): boolean {
    try {
      return reasonToSkip(file, this.reader.read(file)) !== undefined;
    } catch {
      return true;
    }
  }
}
