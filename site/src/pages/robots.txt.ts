import { homepage } from '../../../lib/address.ts';

export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${homepage}/sitemap-index.xml\n`);
}
