import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Every page says where its raw text is, and its card. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const { entry, head } = locals.starlightRoute;
  if (entry.id === '404') return;
  const path = url.pathname.replace(/\/$/, '') || '/index';
  head.push(
    { tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href: `${path}.md` } },
    { tag: 'meta', attrs: { property: 'og:image', content: new URL(`/cards${path}.png`, site).href } },
    { tag: 'meta', attrs: { property: 'og:image:width', content: '1200' } },
    { tag: 'meta', attrs: { property: 'og:image:height', content: '630' } },
    { tag: 'meta', attrs: { property: 'og:image:alt', content: entry.data.title } },
  );
});
