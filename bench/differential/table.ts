import type { Mode, Modes, Outcome } from './measure.ts';

const names: Readonly<Record<Mode, string>> = {
  safe: 'as it is',
  bump: '`--bump`',
  unsafe: '`--unsafe`',
};

/** A row a repository and mode that edits something; the others in a line below. */
export function table(rows: readonly { name: string; modes: Modes }[]): string {
  const edited = rows.filter(({ modes }) => Object.keys(modes).length > 0);
  const lines = edited.flatMap(({ name, modes }) =>
    (Object.entries(modes) as [Mode, Outcome][]).map(([mode, one]) =>
      line(name.replace('+', '/'), mode, one),
    ),
  );
  const rest = rows.filter((one) => !edited.includes(one)).map(({ name }) => name.replace('+', '/'));
  return [
    '| repository | run | files edited | diagnostics before | after | new |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
    `Nothing changes in ${rest.length}: ${rest.join(', ')}.`,
    '',
  ].join('\n');
}

function line(name: string, mode: Mode, { edited, before, after, added, note }: Outcome): string {
  const files = Object.entries(edited).map(([id, count]) => `${id} ${count}`);
  const counts = note === undefined ? [before, after, added?.length ?? 0] : [before ?? '', '', note];
  return `| ${name} | ${names[mode]} | ${files.join(', ')} | ${counts.join(' | ')} |`;
}
