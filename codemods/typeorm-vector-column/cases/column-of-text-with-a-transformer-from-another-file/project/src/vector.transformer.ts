export const vectorTransformer = {
  to: (value: number[] | null) => (Array.isArray(value) ? `[${value.join(',')}]` : null),
  from(value: string | null) {
    if (!value) return null;
    return JSON.parse(value) as number[];
  },
};
