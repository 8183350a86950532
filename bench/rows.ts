export interface Row {
  id: string;
  name: string;
  cwd: string;
  command: string[];
  env?: Record<string, string>;
  /** The exit code that means "done, as expected". */
  exit: number;
  /** Counts the files that the tool reported in its output, or has changed; not given: the row finds nothing. */
  found?: (output: string) => number;
  expected?: number;
  /** Measured once, whatever `--rounds` says. */
  once?: boolean;
  /** It gets a part of the tree only, so its time is compared with nothing. */
  sample?: boolean;
  /** Puts the tree back; not timed. */
  after?: () => void;
  /** The promise that the figure is held against; printed, never asserted. */
  bar?: Bar;
}

export interface Bar {
  /** Id of the row that it is compared with. */
  than: string;
  times?: number;
  plus?: number;
}
