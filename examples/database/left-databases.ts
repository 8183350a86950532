import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ownFolder } from '../../lib/cache-place.ts';
import { isRunning, isWho, thisProcess } from '../../lib/who.ts';
import type { Caretaker } from './caretaker.ts';
import { namedAfter } from './database.ts';

/** What a run has made on a server, noted in a private folder: by it the next run there finds what was left. */
interface Note {
  who: unknown;
  /** A hash of host, port and user. */
  server: string;
  names: string[];
}

/** What `databaseName` gives: nothing else is ever dropped. */
const own = /^pgvector_kit_[0-9a-f]{8}_\w{0,60}$/;

/** The same caretaker, and a note of what it cares for: the two may be killed together. */
export function noting(caretaker: Caretaker, url: URL, session: string): Caretaker {
  const folder = ownFolder('databases');
  if (folder === undefined) return caretaker;
  const file = join(folder, `${session}.json`);
  const names = new Set<string>();
  const write = () => {
    const note: Note = { who: thisProcess(), server: serverOf(url), names: [...names] };
    writeFileSync(file, JSON.stringify(note), { mode: 0o600 });
  };
  return {
    makes(name) {
      names.add(name);
      write();
      caretaker.makes(name);
    },
    dropped(name) {
      names.delete(name);
      write();
      caretaker.dropped(name);
    },
    async end() {
      await caretaker.end();
      if (names.size === 0) rmSync(file, { force: true });
    },
  };
}

/** Drops on this server what runs have left there that were killed with their caretakers. */
export async function dropLeft(admin: pg.Client, url: URL): Promise<void> {
  const folder = ownFolder('databases');
  if (folder === undefined) return;
  for (const file of readdirSync(folder).map((name) => join(folder, name))) {
    const note = read(file);
    if (note?.server !== serverOf(url) || !isWho(note.who) || isRunning(note.who) !== false) continue;
    for (const name of note.names.filter((one) => own.test(one))) {
      for (const one of await namedAfter(admin, name))
        await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(one)} WITH (FORCE)`);
      await admin.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(name)}`);
    }
    rmSync(file, { force: true });
  }
}

function read(file: string): Note | undefined {
  try {
    const note: Note = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(note.names) ? note : undefined;
  } catch {
    return undefined;
  }
}

function serverOf(url: URL): string {
  const { host, username, searchParams } = url;
  const words = [host, username, ...['host', 'port', 'user'].map((name) => searchParams.get(name) ?? '')];
  return createHash('sha256').update(words.join('\0')).digest('hex');
}
