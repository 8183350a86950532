export { type Painter, painter } from '../../lib/paint.ts';

/** Colours, when a terminal shows them and nobody objects: https://no-color.org */
export function wantsColor(flag: boolean): boolean {
  return flag && process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
