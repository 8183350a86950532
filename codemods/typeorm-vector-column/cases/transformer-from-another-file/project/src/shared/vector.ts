const toText = (value: number[]) => JSON.stringify(value);

export const halfTransformer = { to: toText, from: (text: string) => JSON.parse(text) as number[] };

export default {
  to: (value: number[] | null) => (value === null ? null : toText(value)),
  from: (text: string | null) => text && text.slice(1, -1).split(',').map(parseFloat),
};
