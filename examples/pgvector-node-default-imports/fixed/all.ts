// One after the other: imports side by side would also wait side by side.
await import('./kysely.ts');
await import('./objection.ts');
await import('./mikro-orm.ts');
await import('./pg-promise.ts');
await import('./sparse.ts');
