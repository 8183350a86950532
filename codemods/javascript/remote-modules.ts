/** A module of an npm package that a file names with where it comes from. */
export interface RemoteModule {
  /** As a manifest's dependency is named: `pgvector/pg`. */
  module: string;
  /** As it is written: `0.2`, `^0.2.1`; undefined: the newest. */
  version: string | undefined;
}

const remote =
  /^(?:npm:\/?|jsr:\/?@?npm\/|https:\/\/(?:esm\.sh|cdn\.skypack\.dev|esm\.run|cdn\.jsdelivr\.net\/npm)\/(?:v\d+\/|stable\/)?)((?:@[\w.-]+\/)?[\w.-]+)(?:@([^/?#]+))?((?:\/[\w.-]+)*)(?:[?#/].*)?$/;

/** `npm:pgvector@0.2/pg` and `https://esm.sh/pgvector@0.2.1/utils`, as Deno and browsers load packages. */
export function remoteModule(specifier: string): RemoteModule | undefined {
  const [, name, version, inside = ''] = remote.exec(specifier) ?? [];
  return name === undefined ? undefined : { module: name + inside.replace(/\/\+esm$/, ''), version };
}
