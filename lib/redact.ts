const hidden = '***';

/** A scheme, what may stand for a user, and the password: up to the last `@`, since somebody may have forgotten to encode one. */
const inAddress = /((?:\b[a-z][\w+.-]{0,30}:)?\/\/[^\s/@:"'`]{0,200}:)[^\s"'`]{0,500}@/gi;
/** Tokens go without a user: `https://ghp_…@host`. */
const onlyToken = /(\b(?:git\+)?https?:\/\/)[^\s/@"'`]{1,500}@/gi;
/** `app:secret@host`, as people abbreviate; a place in a file (`a.py:12@`) has digits alone. */
const withoutScheme = /(^|[\s"'`=(<])([\w.+-]{1,100}:)(?!\/\/|\d{1,9}@)[^\s/@"'`][^\s@"'`]{0,500}@(?=[\w[])/g;
/** Of libpq (https://www.postgresql.org/docs/16/libpq-connect.html), JSON, Python's repr, the environment. */
const named =
  /((?:\b|_)(?:ssl|pg|db)?_?(?:password|passwd|passphrase|pwd|_authtoken|api_?key|access_?token|secret_?key)["']?[ \t]{0,9}(?:=|:)[ \t]{0,9})(?:'(?:\\.|''|[^'\\]){0,500}'|"(?:\\.|[^"\\]){0,500}"|[^\s"',;&)}\]]{1,500})/gi;
/** The same as an argument: `--password secret`. */
const asFlag = /(--?(?:password|passwd)[ \t]{1,9})(?!-)\S{1,500}/gi;
const tokens =
  /\b(?:gh[oprsu]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|npm_\w{30,}|pypi-[\w-]{30,}|sk-[\w-]{20,}|xox[abpr]-[\w-]{10,}|A(?:KIA|SIA)[A-Z0-9]{16}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]+)\b/g;
const bearer = /(\b(?:bearer|basic)[ \t]{1,9})[\w.+/=-]{16,500}/gi;

/** The text without passwords and tokens, in every spelling that they come in. Bounds keep each expression linear. */
export function redact(text: string): string {
  return text
    .replace(inAddress, `$1${hidden}@`)
    .replace(onlyToken, (whole, scheme: string) =>
      whole.includes(`:${hidden}@`) ? whole : `${scheme}${hidden}@`,
    )
    .replace(named, `$1${hidden}`)
    .replace(asFlag, `$1${hidden}`)
    .replace(withoutScheme, (_, before: string, user: string) => `${before}${user}${hidden}@`)
    .replace(bearer, `$1${hidden}`)
    .replace(tokens, hidden);
}

/** The same of what shall be an address as a whole: blanks and quotes in it are the password's. */
export function redactAddress(address: string): string {
  const whole = address
    .replace(/^((?:[^/@:]*:)?\/\/[^/@:]*:).*@/s, `$1${hidden}@`)
    .replace(/([?&](?:ssl)?password=)[^&]*/gi, `$1${hidden}`)
    .replace(/^((?!.*:\/\/)[^\s/@:=]*:).*@/s, `$1${hidden}@`);
  return redact(whole);
}
