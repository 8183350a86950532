import { expect, test } from 'vitest';
import { isHalfDone, type OpenFile, overwrite } from '../../codemods/engine/overwrite.ts';

const changes = [
  ['import a\nx = 1\n', 'import a\nimport b\nx = 1\n'],
  ['import a\nimport b\nx = 1\n', 'import a\nx = 1\n'],
  ['x = pgvector.Vector(3)\n', 'x = other666.Vector(3)\n'],
  ['', 'x = 1\n'],
  ['x = 1\n', ''],
].map(([before = '', after = '']) => ({ before: Buffer.from(before), after: Buffer.from(after) }));

/** A file in memory that writes one byte at a time, and calls `onStep` before each. */
function fakeFile(start: Buffer, onStep: () => void) {
  let bytes = [...start];
  const file: OpenFile = {
    write: (from, offset, _length, at) => {
      onStep();
      if (at > bytes.length) throw new Error('a hole');
      bytes[at] = from[offset] ?? 0;
      return 1;
    },
    truncate: (length) => {
      onStep();
      bytes = bytes.slice(0, length);
    },
    sync: async () => onStep(),
  };
  return { file, bytes: () => Buffer.from(bytes) };
}

test.each(changes)(
  'every state on the way is known for what it is, and nothing else (%#)',
  async (change) => {
    const states: Buffer[] = [];
    const { file, bytes } = fakeFile(change.before, () => states.push(bytes()));
    await overwrite(file, change);
    expect(bytes()).toEqual(change.after);
    expect(states.every((state) => isHalfDone(state, change))).toBe(true);
    expect(isHalfDone(Buffer.concat([change.before, Buffer.from('# theirs\n'.repeat(3))]), change)).toBe(
      false,
    );
  },
);

test.each(changes)('what fails at any step leaves the file as it was (%#)', async (change) => {
  let steps = 0;
  await overwrite(fakeFile(change.before, () => steps++).file, change);
  for (let failing = 1; failing <= steps; failing++) {
    let step = 0;
    const { file, bytes } = fakeFile(change.before, () => {
      if (++step === failing) throw new Error('ENOSPC');
    });
    await expect(overwrite(file, change)).rejects.toThrow('ENOSPC');
    expect(bytes()).toEqual(change.before);
  }
});
