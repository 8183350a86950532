export const toSql = (values: number[]) => `[${values}]`;
export const vectorType = (size: number) => `vector(${size})`;
