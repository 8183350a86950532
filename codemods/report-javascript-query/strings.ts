import type { Script } from '../javascript/script.ts';
import { ordersBySimilarity } from '../sql/order-by-similarity.ts';

interface Place {
  start: number;
  end: number;
}

/** Queries in strings and templates that order by a similarity. The order is told where it stands. */
export function ordersInStrings(script: Script, text: string): Place[] {
  return script.find('StringLiteral', 'TemplateLiteral').flatMap(({ node }) => {
    const written = text.slice(node.start, node.end);
    if (!/<[=#+-]>/.test(written)) return [];
    return ordersBySimilarity(written).map(({ start, end }) => ({
      start: node.start + start,
      end: node.start + end,
    }));
  });
}
