// @flow
import { toSql } from 'pgvector/utils';

type Props = {| +embedding: ?Array<number> |};
export const serialize = ({ embedding }: Props): ?string => toSql(embedding ?? null);
