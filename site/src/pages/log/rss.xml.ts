import { guide } from 'virtual:guide';
import rss from '@astrojs/rss';
import { homepage, recipeUrl } from '../../../../lib/address.ts';
import { byProof } from '../../lib/by-proof.ts';

export function GET(): Promise<Response> {
  const proven = byProof(guide.recipes).flatMap(({ recipes }) => recipes.filter(({ proof }) => proof));
  return rss({
    title: 'pgvector kit: resolution log',
    description: 'Problems of pgvector migrations whose repair was proven, newest proof first.',
    site: homepage,
    items: proven.map(({ code, title, summary, proof }) => ({
      title: `${code} ${title}`,
      description: summary,
      // The permanent address: readers' programs take it for the identity of the entry.
      link: recipeUrl(code),
      ...(proof && { pubDate: new Date(proof.date) }),
    })),
  });
}
