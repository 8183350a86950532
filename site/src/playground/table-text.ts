interface Result {
  fields: readonly { name: string }[];
  rows: readonly Record<string, unknown>[];
  affectedRows?: number | undefined;
}

/** The answer to a statement as psql prints it. */
export function tableText({ fields, rows, affectedRows }: Result): string {
  if (fields.length === 0) return affectedRows ? `${affectedRows} rows` : 'done';
  const names = fields.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => cellText(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const [head = '', ...body] = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
  return [head, rule, ...body, `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`].join('\n');
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
