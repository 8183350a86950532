import { closeSync, openSync, writeSync } from 'node:fs';

const size = 200e6;

/** Writes a server's log of 200 MB; a statement fails in its last line. Returns the file. */
export function plantLog(file: string): string {
  const line = '2026-12-01 10:00:00 UTC [1] LOG:  duration: 0.42 ms  statement: SELECT id FROM documents\n';
  const block = line.repeat(10_000);
  const log = openSync(file, 'w');
  for (let written = 0; written < size; written += block.length) writeSync(log, block);
  writeSync(log, '2026-12-01 10:00:01 UTC [1] ERROR:  type "vector" does not exist at character 56\n');
  closeSync(log);
  return file;
}
