import { toSql } from "pgvector/utils";

export const naïve = toSql([1]); // é
