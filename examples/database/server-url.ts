import { ExpectedError } from '../../lib/expected-error.ts';
import { redactAddress } from '../../lib/redact.ts';

const shape = 'postgresql://user:password@127.0.0.1:5432/postgres';

/**
 * The address of a server. SQLAlchemy's spelling with a driver (`postgresql+psycopg://`) is understood as well.
 * @throws ExpectedError when it is not one; the message never shows the password.
 */
export function parseServerUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text.replace(/^(postgres(?:ql)?)\+\w+:/, '$1:')) : undefined;
  if (
    url === undefined ||
    !/^postgres(ql)?:$/.test(url.protocol) ||
    (hosts(url).length === 0 && !isLong(text))
  ) {
    throw new ExpectedError({
      what: `The database address ${redactAddress(text)} is not a PostgreSQL URL.`,
      todo: `Give it as ${shape}, in DATABASE_URL or with --db.`,
    });
  }
  return url;
}

/** `postgresql:///name` (the local socket) is meant; `postgresql:name` is a slip. */
function isLong(text: string): boolean {
  return text.includes('://');
}

const whyNotRemote =
  'The examples create and drop databases, and a mistyped address might be one that others depend on.';

/**
 * Refuses a server on another machine, unless it was asked for by name.
 * libpq and `pg` both let `?host=` overrule the host of the URL, so it counts as well.
 */
export function refuseRemote(url: URL, allowRemote: boolean, why: string = whyNotRemote): void {
  const named = hosts(url);
  // Where the URL names none, `pg` goes by the environment, as libpq does.
  const remote = (named.length > 0 ? named : (process.env.PGHOST?.split(',') ?? [])).find(
    (host) => !isLoopback(host),
  );
  if (remote !== undefined && !allowRemote) {
    throw new ExpectedError({
      what: `The database server ${remote} is not on this machine.`,
      why,
      todo: 'Add --allow-remote if that is the server you mean.',
    });
  }
}

function hosts(url: URL): string[] {
  const named = [url.hostname, url.searchParams.get('host'), url.searchParams.get('hostaddr')];
  return named.flatMap((value) => (value ? decodeURIComponent(value).split(',') : [])).filter(Boolean);
}

/** A path is a Unix socket, and `@` an abstract one. */
function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return /^[/@]/.test(name) || name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

export function withDatabase(url: URL, name: string): string {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.href;
}

export function withLogin(url: string, user: string, password: string): string {
  const copy = new URL(url);
  copy.username = user;
  copy.password = password;
  return copy.href;
}
