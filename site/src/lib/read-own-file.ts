import type { ReadFile } from '../../../recipes/shown.ts';

// Through Vite, so that the development server shows a change of these files at once.
const files = import.meta.glob<string>(
  [
    '../../../examples/*/{broken,fixed}*/**',
    '../../../examples/base/**',
    '../../../examples/*/{evidence.json,example.yaml}',
    '!**/__pycache__/**',
  ],
  {
    query: '?raw',
    import: 'default',
    // With `.github/`.
    exhaustive: true,
  },
);
const texts = new Map(
  await Promise.all(
    Object.entries(files).map(async ([path, load]) => [path.replace('../../../', ''), await load()] as const),
  ),
);

/** A file of an example, by its path from the root of the kit. */
export const readOwnFile: ReadFile = (path) => texts.get(path);
