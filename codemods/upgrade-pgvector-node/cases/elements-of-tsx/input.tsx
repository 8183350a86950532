import { toSql } from 'pgvector/utils';

export const Value = <T extends number[]>({ value }: { value: T }) => <code title="pgvector/utils">{toSql(value)}</code>;
