import { OGImageRoute } from 'astro-og-canvas';
import type { MarkdownPage } from '../../lib/markdown.ts';
import { markdownPages } from '../../lib/markdown-pages.ts';

const font = (weight: number) => `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`;
const pages = Object.fromEntries((await markdownPages()).map((page) => [page.path, page]));

/**
 * The picture that a chat or a feed shows for a link: `/cards/recipes/vector-import-missing.png`, 1200 by 630. `astro-og-canvas`
 * draws it when the site is built, and keeps what has not changed.
 */
export const { getStaticPaths, GET } = await OGImageRoute({
  pages,
  getImageOptions: (_path, { title, summary }: MarkdownPage) => ({
    title,
    description: summary,
    logo: { path: 'site/src/assets/card-logo.png' },
    bgGradient: [
      [9, 24, 28],
      [12, 49, 55],
    ],
    border: { color: [20, 128, 140], width: 20, side: 'inline-start' },
    padding: 70,
    font: {
      title: { color: [255, 255, 255], size: 54, lineHeight: 1.2, weight: 'SemiBold', families: ['Inter'] },
      description: {
        color: [166, 223, 230],
        size: 32,
        lineHeight: 1.4,
        weight: 'Normal',
        families: ['Inter'],
      },
    },
    // From a package: nothing is fetched while the site is built.
    fonts: [font(400), font(600)],
  }),
});
