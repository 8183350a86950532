import { fileURLToPath } from 'node:url';
import { registry } from '../../../codemods/registry.ts';
import { type Case, casesOf } from '../cases.ts';

/** What a codemod makes of a case. */
export interface Output {
  codemod: string;
  /** `codemod: the sentence that names the case`. */
  name: string;
  one: Case;
  /** Absolute. */
  file: string;
  text: string;
}

/** Of all codemods, the Python that they write. */
export function pythonOutputs(): Output[] {
  return registry.flatMap(({ id }) =>
    casesOf(id).flatMap((one) => {
      if (!one.expected || one.extension !== '.py') return [];
      const file = fileURLToPath(new URL('expected.py', one.folder));
      const text = one.expected.toString('latin1');
      return [{ codemod: id, name: `${id}: ${one.name.replaceAll('-', ' ')}`, one, file, text }];
    }),
  );
}

export function isMigration({ text }: Output): boolean {
  return /^(?:async )?def upgrade\b/m.test(text);
}
