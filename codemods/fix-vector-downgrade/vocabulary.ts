/** The recipes that explain the findings. */
export const codes = {
  nullType: 'PGV017',
  empty: 'PGV018',
  extension: 'PGV035',
} as const;
