/** One sentence for each text that should be in the output and is not. */
export function missing(texts: readonly string[], output: string, where: string): string[] {
  return texts.filter((text) => !output.includes(text)).map((text) => `not found on ${where}: ${text}`);
}

/** One sentence for each text that should not be in the output and is. */
export function unwanted(texts: readonly string[], output: string, where: string): string[] {
  return texts.filter((text) => output.includes(text)).map((text) => `should not be on ${where}: ${text}`);
}
