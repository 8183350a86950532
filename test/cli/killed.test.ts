import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, fixed, folder, kit, startKit } from './kit.ts';

/** `KILLS=300 npx vitest run test/cli/killed.test.ts` for more of them. */
const kills = Number(process.env.KILLS ?? 4);
const names = Array.from({ length: 60 }, (_, at) => `${at}.py`);
/** Long enough to be written in more than one piece. */
const filler = `\n# ${'a comment '.repeat(2000)}\n`.repeat(4);

test(`killed ${kills} times at any moment, the next run finishes the work and leaves nothing else`, {
  timeout: 60_000 + kills * 20_000,
}, async () => {
  const cache = folder({});
  const env = { PGVECTOR_KIT_CACHE: cache };
  const seen = { before: 0, after: 0, half: 0 };
  for (let turn = 0; turn < kills; turn++) {
    const root = folder(tree());
    const child = startKit(root, ['codemod', 'fix-vector-imports'], env);
    const end = new Promise((resolve) => child.on('close', resolve));
    // Files are written in order: once this one is touched, the run is among them.
    const reached = join(root, names.toSorted()[Math.floor((turn / kills) * names.length * 0.8)] ?? '');
    while (child.exitCode === null && readFileSync(reached, 'utf8') === broken + filler)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await end;
    for (const name of names) {
      const text = readFileSync(join(root, name), 'utf8');
      seen[text === broken + filler ? 'before' : text === fixed + filler ? 'after' : 'half']++;
    }
    expect(readdirSync(root).toSorted()).toEqual(names.toSorted());
    expect(kit(root, ['codemod', 'fix-vector-imports'], { env })).toMatchObject({ code: 0 });
    for (const name of names) expect(readFileSync(join(root, name), 'utf8')).toBe(fixed + filler);
    expect(readdirSync(root).toSorted()).toEqual(names.toSorted());
  }
  expect(filesIn(cache)).toEqual([]);
  console.info(
    `${kills} kills: ${seen.before} files as before, ${seen.after} written, ${seen.half} half written until the next run`,
  );
  expect(seen.before).toBeGreaterThan(0);
  expect(seen.after).toBeGreaterThan(0);
});

function tree(): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, broken + filler]));
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}
