/** A literal of Python for this text, which has no backslash and no line break. */
export function pythonString(text: string): string {
  if (!text.includes('"')) return `"${text}"`;
  return text.includes("'") ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}
