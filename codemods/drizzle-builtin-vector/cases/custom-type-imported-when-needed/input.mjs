const { customType } = await import('drizzle-orm/pg-core');

const vector = customType({
  dataType: () => 'vector(3)',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const embedding = vector('embedding');
