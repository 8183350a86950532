const words: Readonly<Record<string, string>> = {
  env: 'env.py',
  alembic: 'Alembic',
  sqlalchemy: 'SQLAlchemy',
  windows: 'Windows',
};

/** The name of a case's folder as the sentence that it is. */
export function sentence(name: string): string {
  const text = name
    .replace(/^(?:right|refuse)-/, '')
    .split('-')
    .map((word) => words[word] ?? word)
    .join(' ');
  if (/^(?:db|env\.py|op)\b/.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
