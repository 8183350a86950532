import type { Severity } from '../../../lib/severity.ts';
import type { RecipeEntry } from '../../data/recipes.ts';

export interface Repaired {
  codemod?: string | undefined;
  repair?: RecipeEntry['repair'] | undefined;
}

/** Who puts it right, by what the codemod's own cases show it do; `code` marks a codemod's name. */
export function repairWords({ codemod, repair }: Repaired): {
  before: string;
  codemod: string | undefined;
  after: string;
} {
  if (!codemod || repair === undefined) return { before: 'a person', codemod: undefined, after: '' };
  if (repair === 'manual') return { before: 'a person; found by ', codemod, after: '' };
  return { before: '', codemod, after: repair === 'unsafe' ? ', with --unsafe' : '' };
}

export const severityWords: Readonly<Record<Severity, string>> = {
  stops: 'the upgrade, the downgrade or the program fails',
  loses: 'it runs, and is wrong without a word',
  advice: 'nothing yet: this prevents it',
};
