import pgvector from 'pgvector/pg-promise';

export const options = { connect: async (e: { client: any }) => pgvector.registerTypes(e.client) };
