import type { Config } from 'drizzle-kit';

export default { schema: './src/schema.ts', driver: 'pg', dbCredentials: { connectionString: process.env.DB ?? '' } } satisfies Config;
