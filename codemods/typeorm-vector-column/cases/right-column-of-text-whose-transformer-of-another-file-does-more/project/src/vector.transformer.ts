export const vectorTransformer = {
  to: (value: number[] | null) => value && value.join(';'),
  from: (value: string | null) => value && value.split(';').map(Number),
};
