/**
 * What a template holds and the files made from it do not: blocks of Python, comments, control lines.
 * https://docs.makotemplates.org/en/latest/syntax.html
 */
const notOutput =
  /<%doc>[\s\S]*?<\/%doc>|<%!?(?=\s)[\s\S]*?%>|^[ \t]*##[^\r\n]*|^[ \t]*%(?!%)[^\r\n]*|<\/?%[^>]*>/gm;

/** The template with blanks in place of all that is not output, so that places stay what they are. */
export function maskTemplate(text: string): string {
  return text.replace(notOutput, blank);
}

export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

const control = /^[ \t]*%(?!%)[ \t]*(\w+)/gm;

/** Does this place stand between a control line (`% if …`) and its end? */
export function isConditional(text: string, at: number): boolean {
  let depth = 0;
  for (const [, word = ''] of text.slice(0, at).matchAll(control)) {
    if (/^(?:if|for|while|try|with)$/.test(word)) depth++;
    else if (word.startsWith('end')) depth--;
  }
  return depth > 0;
}
