import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type NotByHand, originByPath } from './authorship.ts';

/** Folders that are a tool's where a project's manifest stands beside them, and a part of the program elsewhere. */
const besideManifest = new Set(['build', 'out', 'target']);
const manifest =
  /^(?:package\.json|pyproject\.toml|setup\.py|setup\.cfg|composer\.json|Cargo\.toml|pom\.xml|build\.gradle|tsconfig(?:\.\w+)?\.json)$/;
/** What a browser can load; TypeScript below `public/` is a source. */
const script = /\.[cm]?js$/;
const code = /\.(?:py|[cm]?[jt]sx?)$/;

/**
 * Who wrote the files below a directory (absolute), as far as their paths tell. A name that has two meanings is settled by what
 * stands beside it or in it, which is looked up once.
 */
export class ForeignFolders {
  private readonly directory: string;
  private readonly known = new Map<string, NotByHand | undefined>();
  private readonly names = new Map<string, readonly string[]>();

  constructor(directory: string) {
    this.directory = directory;
  }

  /** `path`: relative to the directory, with `/`. */
  originOf(path: string): NotByHand | undefined {
    const origin = originByPath(path) ?? (code.test(path) ? this.folderOrigin(path) : undefined);
    return origin === 'served' && !script.test(path) ? undefined : origin;
  }

  private folderOrigin(path: string): NotByHand | undefined {
    const slash = path.lastIndexOf('/');
    if (slash === -1) return undefined;
    const folder = path.slice(0, slash);
    if (!this.known.has(folder)) this.known.set(folder, this.judge(folder) ?? this.folderOrigin(folder));
    return this.known.get(folder);
  }

  private judge(folder: string): NotByHand | undefined {
    const slash = folder.lastIndexOf('/');
    const name = folder.slice(slash + 1);
    const parent = folder.slice(0, Math.max(slash, 0));
    const beside = this.namesIn(parent);
    if (besideManifest.has(name))
      return beside.some((one) => manifest.test(one)) ? 'build output' : undefined;
    // No browser finds pgvector by its name: what says so there was built, or is not meant to be served.
    if (name === 'public') return beside.includes('package.json') ? 'served' : undefined;
    if (!/^vendors?$/.test(name)) return undefined;
    return this.holdsOnlyFolders(folder) || this.holdsScripts(folder, beside) ? 'vendored' : undefined;
  }

  /** `vendor/jquery/…`; a shop's `vendor/models.py` is its own. */
  private holdsOnlyFolders(folder: string): boolean {
    return !this.namesIn(folder).some(
      (name) => code.test(name) && !/^(?:__init__\.py|.*\.min\.js)$/.test(name),
    );
  }

  /** `vendor/chart.js` beside package.json. */
  private holdsScripts(folder: string, beside: readonly string[]): boolean {
    return (
      beside.includes('package.json') &&
      this.namesIn(folder).every((name) => !code.test(name) || script.test(name))
    );
  }

  private namesIn(folder: string): readonly string[] {
    const names = this.names.get(folder) ?? list(join(this.directory, folder));
    this.names.set(folder, names);
    return names;
  }
}

function list(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
