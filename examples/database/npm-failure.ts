import { ExpectedError } from '../../lib/expected-error.ts';
import type { RunResult } from '../../lib/run-process.ts';

export function npmMissing(): ExpectedError {
  return new ExpectedError({
    what: 'npm was not found, and the examples in JavaScript need packages that it installs.',
    todo: 'Install npm (it comes with Node), or put it on the PATH.',
  });
}

const noConnection = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT)\b/;

/** Says in one sentence what npm says in many lines. The patterns are npm's own codes (9 to 11). */
export function npmFailure({ stderr, stdout, timedOut }: RunResult): ExpectedError {
  const said = `${stdout}\n${stderr}`;
  if (/\bENOSPC\b/.test(said)) {
    return new ExpectedError({
      what: 'The disk is full: the npm packages could not be installed.',
      todo: 'Make 300 MB of space, or set PGVECTOR_KIT_CACHE to a folder on another disk.',
    });
  }
  if (/SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY|GET)|CERT_(?:HAS_EXPIRED|UNTRUSTED)|DEPTH_ZERO/.test(said)) {
    return new ExpectedError({
      what: 'The npm packages could not be downloaded: the certificate of the registry is not trusted here.',
      why: 'A proxy that reads encrypted traffic signs with a certificate of its own, for one.',
      todo: "Set NODE_EXTRA_CA_CERTS to the file with your organisation's certificate authority.",
    });
  }
  if (timedOut || noConnection.test(said)) {
    return new ExpectedError({
      what: 'The npm packages could not be downloaded: no connection to the registry.',
      why: 'The first run of such an example fetches them; later runs need no network.',
      todo: 'Run it again with a network, or set npm_config_registry (or HTTPS_PROXY) to one that is reachable from here.',
    });
  }
  if (/\bEINTEGRITY\b/.test(said)) {
    return new ExpectedError({
      what: 'The registry served a package that is not the one that was locked.',
      why: 'Its hash differs from the one in the package-lock.json of its set in examples/node/.',
      todo: 'Use a registry with the original packages, and check what stands between you and it.',
    });
  }
  return new ExpectedError({
    what: 'npm could not install the packages of an example.',
    why: firstError(said),
    todo: 'Mend that and run it again.',
  });
}

/** npm begins with a code, and says what it means in the line after it. */
function firstError(said: string): string {
  const lines = said.trim().split('\n');
  return (lines.find((line) => /^npm error (?!code)/.test(line)) ?? lines.at(-1) ?? '').trim();
}
