const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof codes;
export type Painter = (style: Style, text: string) => string;

/** By hand, because Node's own `styleText` is newer than the oldest Node that the package runs on. */
export function painter(color: boolean): Painter {
  return (style, text) => (color ? `\x1b[${codes[style][0]}m${text}\x1b[${codes[style][1]}m` : text);
}
