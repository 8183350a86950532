/** Where a step of an example stands on its page, by its name. */
export function stepAnchor(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `step-${words.join('-')}`;
}
