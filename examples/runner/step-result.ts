export interface StepResult {
  name: string;
  /** As a person would type it. */
  command: string;
  /** Of the process; for what is no process 0, or 1 when it failed. */
  exit: number;
  /** Both normalised, without a final newline. */
  stdout: string;
  stderr: string;
  seconds: number;
  /** Why it is no success: empty when it is one. */
  problems: string[];
  proves?: string | undefined;
  /** How many of the last lines of output are worth showing when all went well. */
  show: number;
}
