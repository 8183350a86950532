import { ExpectedError } from '../../lib/expected-error.ts';
import { redactAddress } from '../../lib/redact.ts';

const shape = 'postgresql://user:password@127.0.0.1:5432/postgres';

/**
 * The address of a server. SQLAlchemy's spelling with a driver (`postgresql+psycopg://`) is understood as well.
 * @throws ExpectedError when it is not one; the message never shows the password.
 */
export function parseServerUrl(text: string): URL {
  const plain = withoutDriver(text);
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
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

/**
 * SQLAlchemy's driver goes; a login without a host (`postgresql://me:pw@/db?host=/cloudsql/…`), which libpq knows and `URL` does
 * not, goes to where both look for it.
 */
function withoutDriver(text: string): string {
  const plain = text.replace(/^(postgres(?:ql)?)\+\w+:/, '$1:');
  const [, scheme, user = '', password, rest = ''] =
    /^(postgres(?:ql)?):\/\/([^/@:]*)(?::([^/@]*))?@(\/.*)$/s.exec(plain) ?? [];
  if (scheme === undefined) return plain;
  const login = [...(user ? [`user=${user}`] : []), ...(password ? [`password=${password}`] : [])];
  return `${scheme}://${rest}${rest.includes('?') ? '&' : '?'}${login.join('&')}`;
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
  // One that is named twice: which of them counts differs between clients, so all do. A service is a name for a host.
  const named = ['host', 'hostaddr', 'service'].flatMap((name) => url.searchParams.getAll(name));
  return [decoded(url.hostname), ...named].flatMap((value) => value.split(',')).filter(Boolean);
}

function decoded(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return host;
  }
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
  for (const name of ['user', 'password']) copy.searchParams.delete(name);
  if (copy.hostname === '') {
    // There a URL has no place for a login.
    copy.searchParams.set('user', user);
    copy.searchParams.set('password', password);
  } else {
    copy.username = user;
    copy.password = password;
  }
  return copy.href;
}
