import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Every page says where its raw text is. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { entry, head } = locals.starlightRoute;
  if (entry.id === '404') return;
  head.push({
    tag: 'link',
    attrs: {
      rel: 'alternate',
      type: 'text/markdown',
      href: `${url.pathname.replace(/\/$/, '') || '/index'}.md`,
    },
  });
});
