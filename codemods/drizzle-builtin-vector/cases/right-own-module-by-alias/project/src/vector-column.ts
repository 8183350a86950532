export const vector = (name: string, config: { dimensions: number }) => ({ name, ...config });
