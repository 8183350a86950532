import manifest from '../package.json' with { type: 'json' };

/** The kit's own version; the bundler puts the manifest into the package. */
export const version: string = manifest.version;
