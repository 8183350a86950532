import { type NotByHand, originByText } from './authorship.ts';
import { largestFile } from './read.ts';

/** It holds code among other things, and that is not read. */
export type PassedOver = 'component' | 'notebook';

/** A file that is not looked at. */
export interface Skipped {
  path: string;
  why: NotByHand | PassedOver | 'in UTF-16' | 'too large';
}

/** Why a file is not looked at, once it is read. */
export function reasonToSkip(path: string, bytes: Buffer): Skipped['why'] | undefined {
  // What is looked for is ASCII, and so are line ends in every encoding that has it.
  return (
    originByText(path, bytes.toString('latin1')) ?? (bytes.length > largestFile ? 'too large' : undefined)
  );
}
