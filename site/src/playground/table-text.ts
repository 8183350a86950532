export interface Result {
  fields: readonly { name: string }[];
  /** A list of cells each: two columns may have one name. */
  rows: readonly (readonly unknown[])[];
  /** Of the command's tag: `INSERT`. */
  command?: string | undefined;
  rowCount?: number | undefined;
}

/** The answer to a statement as psql prints it. */
export function tableText({ fields, rows, command = '', rowCount }: Result): string {
  if (fields.length === 0) return rowCount ? `${command} ${rowCount}` : command;
  const lines = [fields.map(({ name }) => name), ...rows.map((row) => row.map(cellText))];
  const widths = fields.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
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
