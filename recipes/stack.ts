/** What a paste was made with, where a recipe answers one of them in particular. */
export const stacks = [
  'alembic',
  'django',
  'prisma',
  'drizzle',
  'typeorm',
  'knex',
  'sequelize',
  'kysely',
] as const;

export type Stack = (typeof stacks)[number];

/** Words that nothing else prints, of each. */
const marks: Readonly<Record<Stack, RegExp>> = {
  alembic: /\balembic\b|\bsqlalchemy\b/gi,
  django: /\bdjango\b|\bmanage\.py\b/gi,
  prisma: /\bprisma\b|\bP(?:1014|3006|3018)\b/gi,
  drizzle: /\bdrizzle(?:-kit|-orm|QueryError)?\b|Pulling schema from database|applying migrations\.\.\./gi,
  typeorm: /\btypeorm\b|\bQueryFailedError\b/gi,
  knex: /\bknex(?:file)?\b/gi,
  sequelize: /\bsequelize(?:-cli|DatabaseError)?\b/gi,
  kysely: /\bkysely\b/gi,
};

/** The one that is named most; undefined where none is. */
export function stackOf(text: string): Stack | undefined {
  const counts = stacks.map((stack) => ({ stack, count: text.match(marks[stack])?.length ?? 0 }));
  const [first] = counts.sort((a, b) => b.count - a.count);
  return first && first.count > 0 ? first.stack : undefined;
}
