import * as pgvector from 'pgvector/pg-promise';

export const options = { connect: async (e: { client: any }) => pgvector.registerType(e.client) };
