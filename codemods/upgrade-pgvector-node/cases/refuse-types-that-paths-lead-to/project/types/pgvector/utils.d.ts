export function toSql(values: number[]): string;
