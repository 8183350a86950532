/** Sections that a resolution's page still lacks. A section that is written must go from here: the list can only shrink. */
export const owed: Readonly<Record<string, readonly string[]>> = {};

/**
 * Resolutions that no example proves yet. This one needs a server with an old pgvector, and the one wheel that brings it has no build
 * for Python 3.13 and later.
 */
export const owedExamples: readonly string[] = ['PGV032'];

/** Codes of examples whose pages are still to be written. */
export const owedPages: readonly string[] = [];
