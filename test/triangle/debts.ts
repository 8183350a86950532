/** Sections that a resolution's page still lacks. A section that is written must go from here: the list can only shrink. */
export const owed: Readonly<Record<string, readonly string[]>> = {
  PGV003: ['Confirm', 'Verify', 'When not to', 'Prevent'],
  PGV004: ['Prevent'],
  PGV005: ['Confirm', 'Why', 'Verify', 'Prevent'],
  PGV006: ['Confirm', 'Verify', 'When not to', 'Prevent'],
  PGV007: ['Prevent'],
  PGV008: ['Prevent'],
  PGV009: ['Verify', 'When not to'],
  PGV010: ['Verify', 'Prevent'],
  PGV002: ['Verify', 'Prevent'],
};

/** Resolutions that no example proves yet. */
export const owedExamples: readonly string[] = ['PGV032'];

/** Codes of examples whose pages are still to be written. */
export const owedPages: readonly string[] = [
  'PGV017',
  'PGV018',
  'PGV020',
  'PGV021',
  'PGV022',
  'PGV026',
  'PGV035',
];
