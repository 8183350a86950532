import { readClaims } from '../../recipes/claims.ts';
import type { ClaimSource } from '../../recipes/claims-schema.ts';

export interface ClaimSection extends ClaimSource {
  /** For the address of its heading. */
  slug: string;
}

export function collectClaims(): ClaimSection[] {
  return readClaims().map((section) => ({ ...section, slug: slugOf(section.source) }));
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
