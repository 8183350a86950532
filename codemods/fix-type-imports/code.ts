/** The recipe that explains the findings. */
export const code = 'PGV009';
