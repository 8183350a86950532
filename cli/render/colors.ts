const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39] } as const;

export type Painter = (style: keyof typeof codes, text: string) => string;

/** By hand, because Node's own `styleText` is newer than the oldest Node that the package runs on. */
export function painter(color: boolean): Painter {
  return (style, text) => (color ? `\x1b[${codes[style][0]}m${text}\x1b[${codes[style][1]}m` : text);
}

/** Colours, when a terminal shows them and nobody objects: https://no-color.org */
export function wantsColor(flag: boolean): boolean {
  return flag && process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
