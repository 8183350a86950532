const unread = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|'(?:''|[^'])*'|"(?:""|[^"])*"/g;

/** SQL with blanks in the place of comments and strings, so that every offset stays; what is quoted as a name is left. */
export function maskSql(text: string): string {
  return text.replace(unread, (one) => (one.startsWith('"') ? one : blank(one)));
}

const inCode = /(?<![:'"`\w])\/\/[^\n]*|(?:^[ \t]*--(?!>)|--[ \t])[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/gm;

/** The same for SQL inside of strings of JavaScript: comments of both languages are blank, strings are left. */
export function maskComments(text: string): string {
  return text.replace(inCode, blank);
}

function blank(one: string): string {
  return one.replace(/[^\n]/g, ' ');
}
