import type { NpmVersion } from '../engine/project-facts.ts';
import { compareVersions } from '../engine/semver.ts';
import type { Context } from '../engine/types.ts';
import { unraisable } from '../javascript/bump.ts';
import type { Script } from '../javascript/script.ts';
import { obstacles } from './obstacles.ts';

/** The version that `--bump` writes, and the first of ES modules. */
export const newest = '0.3.0';

/** What a project gets when it installs pgvector, and whether that is enough for an edit. */
export class Target {
  readonly bumped: boolean;
  readonly #held: NpmVersion | undefined;
  /** Why `--bump` can't raise it. */
  readonly #fixed: string | undefined;

  /** What has to change before `--bump` may raise it. */
  readonly #first: string | undefined;

  /**
   * `path`: of the file that is to be edited; `script`: its tree. `asIf`: take the upgrade for made, whatever stands in its way.
   * `held`: what says the version, where that is not the project.
   */
  constructor(
    path: string,
    script: Script,
    context: Context,
    asIf = false,
    held = context.project.npmVersion('pgvector'),
  ) {
    const bump = context.options.bump === 'yes';
    this.#held = held;
    this.#fixed = bump && !asIf ? unraisable('pgvector', context) : undefined;
    const isDue = this.#held !== undefined && compareVersions(this.#held.version, newest) < 0;
    this.#first = bump && !asIf && isDue ? obstacles(path, script, context)[0] : undefined;
    this.bumped = asIf || (bump && this.#fixed === undefined && this.#first === undefined);
  }

  /** Does anything say which version it is? */
  get known(): boolean {
    return this.#held !== undefined;
  }

  /** Is it none of which the names were written down here? */
  get isUnknown(): boolean {
    return this.#held === undefined || (!this.bumped && compareVersions(this.#held.version, newest) > 0);
  }

  has(version: string): boolean {
    if (this.bumped) return true;
    return this.#held !== undefined && compareVersions(this.#held.version, version) >= 0;
  }

  /** Why an edit that is right from `version` on is not made; undefined when it can be. */
  objection(version: string, what: string): string | undefined {
    if (this.has(version)) return undefined;
    if (!this.#held) {
      return 'no lock file and no package.json from here up says which version of pgvector is installed';
    }
    const { path, says } = this.#held;
    if (this.#first !== undefined)
      return `${path} holds pgvector at \`${says}\`, and --bump does not raise it: ${this.#first}`;
    const isManifest = !/(?:deno\.jsonc?|map\.json|\.ya?ml)$/.test(path);
    const todo =
      this.#fixed === undefined
        ? `upgrade first${isManifest ? ', or let --bump write it into package.json' : ' there'}`
        : `upgrade first: ${this.#fixed}`;
    return `${path} holds pgvector at \`${says}\`, and ${what} since ${version} only; ${todo}`;
  }
}
