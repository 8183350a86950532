const blank = '[ \\u00a0\\u202f]?';
const guillemets = new RegExp(
  `«${blank}([^«»\\n]{1,200}?)${blank}»|»([^«»\\n]{1,200}?)«|‹${blank}([^‹›\\n]{1,200}?)${blank}›`,
  'g',
);

/**
 * Quotation marks of other languages, and of programs that make them curly, as `"` and `'`. Latin-1 that was read as UTF-8 has U+FFFD
 * for each mark, and for the blank that French has within.
 */
export function withPlainQuotes(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a]/g, "'")
    .replace(guillemets, (_, french, german, single) => `"${french ?? german ?? single}"`)
    .replace(/[\u201c-\u201f\uff02\u300c\u300d]/g, '"')
    .replace(/\ufffd{1,2}([\w.]{1,63})\ufffd{1,2}/g, '"$1"');
}
