// @flow
import { toSql } from 'pgvector';

type Props = {| +embedding: ?Array<number> |};
export const serialize = ({ embedding }: Props): ?string => toSql(embedding ?? null);
