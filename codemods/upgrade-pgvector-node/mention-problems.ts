import { mentions } from '../javascript/mentions.ts';
import { moduleUses } from '../javascript/modules.ts';
import type { Difference, File } from './difference.ts';
import { utils } from './vocabulary.ts';

/** `pgvector/utils` is gone there as well. */
export function mentionProblems({ script, context }: File): Difference[] {
  if (context.project.standIn(utils)?.kind === 'module') return [];
  return mentions(script, (module) => module === utils)
    .filter(
      ({ node }) =>
        !moduleUses(script, (module) => module === utils).some(({ source }) => source.node === node),
    )
    .map(({ node }) => ({
      code: 'PGV040',
      at: node,
      what: `pgvector 0.3 has no \`${utils}\``,
      outcome: '',
      edits: [],
      since: '0',
      offers: '',
      objection: 'it does not show what becomes of it here; name `pgvector`, where its names are',
    }));
}
