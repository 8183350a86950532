import { expect, test } from 'vitest';
import { decodePython } from '../../codemods/engine/decode.ts';

const utf8Bom = '\xef\xbb\xbf';

// Bytes as Latin-1, the text or the complaint that Python has for them.
test.each([
  ['x = 1', 'x = 1'],
  ['# \xc3\xa9', '# é'],
  [`${utf8Bom}# \xc3\xa9`, '# é'],
  ['# coding=utf8\n# \xc3\xa9', '# coding=utf8\n# é'],
  ['#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :\n# \xe9', undefined],
  ['# coding: cp1252\n\xe9', undefined],
  ['x = 1\n# coding: latin-1\n\xe9', /not valid UTF-8/],
  ['\n\n# coding: latin-1\n\xe9', /not valid UTF-8/],
  ['# coding: ascii\n\xe9', /says its encoding is ascii/],
  [`${utf8Bom}# coding: latin-1\n`, /byte order mark/],
  ['# coding: shift_jis\n', /shift-jis, is not supported/],
])('%j', (bytes, expected) => {
  const decoded = decodePython(Buffer.from(bytes, 'latin1'));
  if (expected instanceof RegExp)
    expect(decoded).toMatchObject({ ok: false, reason: expect.stringMatching(expected) });
  else expect(decoded).toMatchObject({ ok: true, text: expected ?? bytes });
});
