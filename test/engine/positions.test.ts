import { expect, test } from 'vitest';
import { Positions } from '../../codemods/engine/positions.ts';

test('lines, columns and bytes are those of the text before, wherever it is cut', () => {
  const text = `${'añ😀b\r\n'.repeat(700)}${'😀'.repeat(3000)}\nend`;
  const positions = new Positions({ text, bom: 3, width: 'utf8', asciiOnly: false });
  for (let offset = 0; offset <= text.length; offset += 7) {
    const unit = text.charCodeAt(offset);
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    const before = text.slice(0, offset);
    const lines = before.split(/\r\n|\n/);
    // Between the two characters of a line end the line has not ended.
    if (before.endsWith('\r')) continue;
    expect(positions.at(offset)).toEqual({
      line: lines.length,
      column: [...(lines.at(-1) ?? '')].length + 1,
      offset: 3 + Buffer.byteLength(before),
    });
  }
});
