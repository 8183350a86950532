import type { PGlite } from '@electric-sql/pglite';
import { statementsOf } from './statements.ts';
import { type Result, tableText } from './table-text.ts';

export interface ScriptRun {
  /** What the statements answered, up to the one that failed. */
  printed: string[];
  /** As psql words it. */
  error?: string;
}

/** Runs a script statement by statement, up to the first that fails. */
export async function runScript(database: PGlite, script: string): Promise<ScriptRun> {
  const printed: string[] = [];
  try {
    for (const statement of statementsOf(script)) {
      const results = await database.exec(statement, {
        rowMode: 'array',
        onNotice: (notice) => void printed.push(messageText(notice)),
      });
      printed.push(...(results as unknown as Result[]).map(tableText));
    }
    return { printed };
  } catch (error) {
    return { printed, error: errorText(error) };
  }
}

function errorText(error: unknown): string {
  const { code = '', ...parts } = error as Message & { code?: string };
  return messageText({
    ...parts,
    severity: `ERROR ${code}`,
    message: String(error).replace(/^\w*[Ee]rror: /, ''),
  });
}

interface Message {
  severity?: string | undefined;
  message?: string | undefined;
  detail?: string | undefined;
  hint?: string | undefined;
}

function messageText({ severity, message, detail, hint }: Message): string {
  const lines = [`${severity}: ${message}`, detail && `DETAIL: ${detail}`, hint && `HINT: ${hint}`];
  return lines.filter(Boolean).join('\n');
}
