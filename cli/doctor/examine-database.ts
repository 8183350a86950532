import { connect, hangUp, queryFailure } from '../../examples/database/connect.ts';
import { parseServerUrl, refuseRemote } from '../../examples/database/server-url.ts';
import { recipeUrl } from '../../lib/address.ts';
import type { Facts } from './check.ts';
import { checklist } from './checklist.ts';
import { expected } from './expected.ts';
import type { FoundProblem } from './locate.ts';
import { probe } from './probe.ts';
import { readCatalog } from './read-catalog.ts';
import { readOnly } from './read-only.ts';
import { readTree } from './read-tree.ts';
import { checks } from './registry.ts';
import type { DatabaseFinding, DatabaseReport } from './report.ts';
import { templateFaults } from './template-faults.ts';

export interface DatabaseRequest {
  /** As the user gave it. */
  url: string;
  allowRemote: boolean;
  /** The directory (absolute) of the run, and what the user named in it: the tree that the database is compared with. */
  root: string;
  paths: readonly string[];
  /** Codes that nobody wants to hear of. */
  ignore: readonly string[];
  /** Is a file (absolute) left out? */
  excludes(file: string): boolean;
}

/** What a database says, read in one transaction that can't write, and how that fits the tree. */
export async function examineDatabase(
  request: DatabaseRequest,
): Promise<{ report: DatabaseReport; located: FoundProblem[] }> {
  const address = addressOf(request);
  const tree = await readTree(request);
  const templates = await templateFaults(request);
  const client = await connect(address, {
    setting: '--db',
    otherwise: 'leave --db away to look at files only',
    database: 'the one that the migrations run in',
    queryTimeout: 15_000,
  });
  try {
    const { catalog, probes } = await readOnly(client, async () => {
      const catalog = await readCatalog(client);
      return { catalog, probes: await probe(client, catalog) };
    });
    const facts: Facts = { catalog, expected: expected(tree, catalog) };
    const problems = problemsOf(facts).filter(({ code }) => !request.ignore.includes(code));
    const report = {
      name: catalog.database,
      server: catalog.server,
      extension: catalog.extension?.version ?? null,
      checklist: checklist({ ...facts, probes, templates }),
      findings: problems.filter(({ place }) => !place).map(findingOf),
    };
    return { report, located: problems.filter(({ place }) => place) };
  } catch (error) {
    throw queryFailure(address, error, 'nothing was written, in the database neither');
  } finally {
    await hangUp(client);
  }
}

/** @throws ExpectedError when it is none, or on another machine that was not asked for. */
export function addressOf({ url, allowRemote }: Pick<DatabaseRequest, 'url' | 'allowRemote'>): string {
  const address = parseServerUrl(url);
  const why = 'It would only be read, but a mistyped address might be one that is not yours to look at.';
  refuseRemote(address, allowRemote, why);
  return address.href;
}

/** In an order that does not depend on the database's. */
export function problemsOf(facts: Facts): FoundProblem[] {
  const all = checks.flatMap((check) => check.run(facts).map((problem) => ({ ...problem, check: check.id })));
  const key = ({ object, code, message }: FoundProblem) => `${object}\0${code}\0${message}`;
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function findingOf({ code, check, message, severity, object }: FoundProblem): DatabaseFinding {
  return { code, check, message, ...(severity && { severity }), object, url: recipeUrl(code) };
}
