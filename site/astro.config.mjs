import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { homepage, repositoryUrl } from '../lib/address.ts';
import { collectGuide } from './data/guide.ts';
import { sidebarOf } from './data/sidebar.ts';
import { emptyHeaders } from './integrations/empty-headers.ts';
import { guideModule } from './integrations/guide-module.ts';
import { labFiles } from './integrations/lab/lab-files.ts';
import { securityPolicy } from './integrations/security-policy.ts';
import { serviceWorker } from './integrations/service-worker.ts';
import { withoutNode } from './integrations/without-node.ts';
import { ownPages } from './src/lib/own-pages.ts';

const guide = await collectGuide();

const rolldownOptions = {
  // Emscripten's glue has an `eval` for modules with inline JavaScript; those of the playground have none.
  // What packages take from Node and never use in a browser is undefined there.
  checks: { eval: false, importIsUndefined: false, pluginTimings: false },
  onwarn(warning, warn) {
    // Astro marks modules of MDX with a directive that the bundler does not know; nothing follows from that.
    if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
  },
};

export default defineConfig({
  site: homepage,
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  redirects: Object.fromEntries(guide.recipes.map(({ code, id }) => [`/e/${code}`, `/recipes/${id}/`])),
  vite: {
    plugins: [guideModule(guide)],
    worker: { format: 'es', plugins: () => [withoutNode()], rolldownOptions },
    build: { rolldownOptions },
  },
  integrations: [
    starlight({
      title: 'pgvector kit',
      description: ownPages.index.description,
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
    emptyHeaders(),
    labFiles(),
    securityPolicy(),
    serviceWorker(),
  ],
});
