import { toSql } from "pgvector";

export const naïve = toSql([1]); // é
