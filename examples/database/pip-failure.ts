import { ExpectedError } from '../../lib/expected-error.ts';
import { redact } from '../../lib/redact.ts';
import type { RunResult } from '../../lib/run-process.ts';

export interface Fetched {
  /** `34 MB` */
  size: string;
  /** The file with the hashes, by its path from the root. */
  lock: string;
}

const ofExamples: Fetched = { size: '34 MB', lock: 'examples/python/requirements.txt' };

/** Says in one sentence what pip says in forty lines. The patterns are pip's own messages (20 to 26). */
export function pipFailure(
  { stderr, stdout, timedOut }: RunResult,
  { size, lock }: Fetched = ofExamples,
): ExpectedError {
  const said = `${stdout}\n${stderr}`;
  if (/No space left on device|Errno 28|Disk quota exceeded/i.test(said)) {
    return new ExpectedError({
      what: 'The disk is full: the Python packages could not be installed.',
      todo: 'Make 200 MB of space, or set PGVECTOR_KIT_CACHE to a folder on another disk.',
    });
  }
  if (/CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|certificate verify failed|SSLError/i.test(said)) {
    return new ExpectedError({
      what: 'The Python packages could not be downloaded: the certificate of the package index is not trusted here.',
      why: 'A proxy that reads encrypted traffic signs with a certificate of its own, for one.',
      todo: "Set PIP_CERT to the file with your organisation's certificate authority, or PIP_INDEX_URL to another index.",
    });
  }
  if (
    timedOut ||
    /NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|ConnectionReset|Max retries/i.test(said)
  ) {
    return new ExpectedError({
      what: 'The Python packages could not be downloaded: no connection to the package index.',
      why: `The first run fetches ${size}; later runs need no network.`,
      todo: 'Run it again with a network, or set PIP_INDEX_URL (or HTTPS_PROXY) to one that is reachable from here.',
    });
  }
  if (/DO NOT MATCH THE HASHES/i.test(said)) {
    return new ExpectedError({
      what: 'The package index served a file that is not the one that was locked.',
      why: `Its hash differs from the one in ${lock}.`,
      todo: 'Set PIP_INDEX_URL to an index with the original files, and check what stands between you and it.',
    });
  }
  if (/No matching distribution found|Could not find a version/i.test(said)) {
    return new ExpectedError({
      what: `A Python package has no build for this machine (${process.platform} ${process.arch}).`,
      why: lineWith(said, /No matching distribution found|Could not find a version/i),
      todo: 'Use another Python through PGVECTOR_KIT_PYTHON; the index must also offer the package (PIP_INDEX_URL).',
    });
  }
  return new ExpectedError({
    what: 'pip could not install the Python packages.',
    why: redact(lineWith(said, /^ERROR:/m)),
    todo: 'Mend that and run it again.',
  });
}

function lineWith(text: string, pattern: RegExp): string {
  const lines = text.trim().split('\n');
  return (lines.find((line) => pattern.test(line)) ?? lines.at(-1) ?? '').trim();
}
