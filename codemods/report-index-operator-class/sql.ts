import { children, type SyntaxNode, stringOf } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import type { BareIndex } from './index.ts';

/** One column and nothing behind it. */
export const bare = /\bCREATE\s+INDEX\b[^;]{0,500}?\bUSING\s+hnsw\s*\(\s*"?[a-z_]\w*"?\s*\)/i;

/** `CREATE INDEX … USING hnsw (embedding)` in a string. */
export function sqlIndexes(script: Script): BareIndex[] {
  return script.find('StringLiteral', 'TemplateLiteral').flatMap(({ node }) => {
    const text = stringOf(node) ?? children(node, 'quasis').map(rawOf).join('_');
    return bare.test(text) ? [{ at: node, advice: '`(embedding vector_cosine_ops)` for `<=>`' }] : [];
  });
}

function rawOf({ value }: SyntaxNode): string {
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}
