import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { homepage, repositoryUrl } from '../lib/address.ts';
import { collectGuide } from './data/guide.ts';
import { sidebarOf } from './data/sidebar.ts';
import { guideModule } from './integrations/guide-module.ts';
import { securityPolicy } from './integrations/security-policy.ts';
import { serviceWorker } from './integrations/service-worker.ts';

const guide = await collectGuide();

/** Astro marks modules of MDX with a directive that the bundler does not know; nothing follows from that. */
function withoutNoise(warning, warn) {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
}

export default defineConfig({
  site: homepage,
  trailingSlash: 'ignore',
  // A policy that allows no other script needs none of Astro's own.
  devToolbar: { enabled: false },
  redirects: Object.fromEntries(guide.recipes.map(({ code, id }) => [`/e/${code}`, `/recipes/${id}/`])),
  vite: {
    plugins: [guideModule(guide)],
    worker: { format: 'es' },
    build: { rolldownOptions: { onwarn: withoutNoise } },
  },
  integrations: [
    starlight({
      title: 'pgvector kit',
      description:
        'What breaks when pgvector meets SQLAlchemy and Alembic migrations: explained, repaired and proven.',
      favicon: '/favicon.svg',
      social: [{ icon: 'github', label: 'Sources on GitHub', href: repositoryUrl }],
      disable404Route: true,
      editLink: { baseUrl: `${repositoryUrl}/edit/main/site/` },
      customCss: ['./src/styles/theme.css', './src/styles/content.css', './src/styles/print.css'],
      components: {
        PageTitle: './src/components/PageTitle.astro',
        Footer: './src/components/Footer.astro',
      },
      routeMiddleware: './src/route-data.ts',
      head: [
        {
          tag: 'link',
          attrs: {
            rel: 'alternate',
            type: 'application/rss+xml',
            title: 'Resolution log',
            href: '/log/rss.xml',
          },
        },
      ],
      sidebar: sidebarOf(guide),
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    }),
    securityPolicy(),
    serviceWorker(),
  ],
});
