import { describe, expect, test } from 'vitest';
import { registry } from '../../codemods/registry.ts';
import { apply, casesOf, reportOf, update } from './cases.ts';

const updating = process.env.UPDATE_CASES === '1';

for (const { id, load } of registry) {
  describe(id, async () => {
    const { codemod } = await load();
    const cases = casesOf(id);

    test.each(cases)('$name', async (one) => {
      const outcome = await apply(codemod, one, one.input);
      if (updating) {
        update(one, outcome);
        return;
      }
      const expected = one.expected ?? one.input;
      expect(outcome.after.toString()).toBe(expected.toString());
      expect(outcome.after.equals(expected)).toBe(true);
      expect(outcome.report).toBe(reportOf(one));
    });
    // The rest holds what has been written: it was read before.
    if (updating) return;

    test.each(cases.filter((one) => one.expected))('$name: a second run changes nothing', async (one) => {
      const expected = one.expected ?? one.input;
      const again = await apply(codemod, one, expected);
      expect(again.after.equals(expected)).toBe(true);
    });

    test.each(cases)('$name: the same with other line endings', async (one) => {
      if (one.input.includes('\r')) return;
      const windows = (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
      const { after } = await apply(codemod, one, windows(one.input));
      expect(after.toString()).toBe(windows(one.expected ?? one.input).toString());
    });

    test.each(cases.filter((one) => reportOf(one) !== ''))(
      '$name: is not dropped before it is parsed',
      (one) => {
        const text = one.input.toString();
        expect(codemod.words.some((word) => text.includes(word))).toBe(true);
        expect(codemod.mayConcern(text)).toBe(true);
      },
    );

    test('has cases that change or are reported, and cases that are right', () => {
      expect(cases.some((one) => one.expected)).toBe(!codemod.reportOnly);
      expect(cases.filter((one) => reportOf(one)).length).toBeGreaterThan(0);
      expect(cases.filter((one) => !one.expected && !reportOf(one)).length).toBeGreaterThan(0);
    });
  });
}
