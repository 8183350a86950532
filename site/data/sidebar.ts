import type { Guide } from './guide.ts';

interface Link {
  label: string;
  link: string;
  badge?: string;
}

interface Group {
  label: string;
  items: Link[];
  collapsed?: boolean;
}

/** Everything that has a page, in the order in which a reader with a problem looks for it. */
export function sidebarOf({ recipes, codemods, examples }: Guide): Group[] {
  const pagesOf = (kind: string) =>
    recipes
      .filter((recipe) => recipe.kind === kind)
      .map(({ id, code }) => ({ label: `${code} ${id}`, link: `/recipes/${id}/` }));
  const groups: Group[] = [
    {
      label: 'Start',
      items: [
        { label: 'My upgrade just failed', link: '/for/upgrade-failed/' },
        { label: 'I run the deploys', link: '/for/deploys/' },
        { label: 'I keep an AI memory running', link: '/for/ai-memory/' },
        { label: 'Install and CI', link: '/install/' },
        { label: 'Playground', link: '/playground/' },
        { label: 'Lab', link: '/lab/' },
      ],
    },
    {
      label: 'Resolutions',
      items: [{ label: 'All, newest proof first', link: '/log/' }, ...pagesOf('resolution')],
    },
    {
      label: 'Practices',
      items: [{ label: 'All practices', link: '/practices/' }, ...pagesOf('practice')],
      collapsed: true,
    },
    {
      label: 'Codemods',
      items: [
        { label: 'All codemods', link: '/codemods/' },
        ...codemods.map(({ id }) => ({ label: id, link: `/codemods/${id}/` })),
      ],
      collapsed: true,
    },
    {
      label: 'Examples',
      items: [
        { label: 'All examples', link: '/examples/' },
        ...examples.map(({ id }) => ({ label: id, link: `/examples/${id}/` })),
      ],
      collapsed: true,
    },
    {
      label: 'Reference',
      items: [
        { label: 'Commands', link: '/commands/' },
        { label: 'Compatibility', link: '/compatibility/' },
        { label: 'Claims', link: '/claims/' },
        { label: 'How it is tested', link: '/tested/' },
        { label: 'Contributing', link: '/contributing/' },
        { label: 'Report a problem', link: '/report/' },
      ],
    },
  ];
  return groups;
}
