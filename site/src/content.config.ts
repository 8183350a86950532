import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { recipeSchema } from '../../recipes/schema.ts';

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** Above the title: the code, or the kind of page. */
        eyebrow: z.string().optional(),
      }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  texts: defineCollection({
    loader: glob({ base: '..', pattern: 'CONTRIBUTING.md', generateId: () => 'contributing' }),
  }),
  recipes: defineCollection({
    loader: glob({
      base: '../recipes',
      pattern: '*/index.mdx',
      generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
    }),
    schema: recipeSchema,
  }),
};
