import { isAscii } from 'node:buffer';

/** Text of a file, and what it takes to find the bytes of a piece of it. */
export interface Decoded {
  /** Without the byte order mark. */
  text: string;
  /** Bytes before the text: 3 with a UTF-8 byte order mark, else 0. */
  bom: number;
  /** `single`: one byte is one UTF-16 unit, as in ASCII and Latin-1. */
  width: 'single' | 'utf8';
  /** Only ASCII may be put into such a file. */
  asciiOnly: boolean;
}

export type Decoding = ({ ok: true } & Decoded) | { ok: false; reason: string };

const utf8 = /^utf-?8(?:-.*)?$|^u8$/;
/** Encodings where a byte is a character and ASCII is ASCII: cutting between characters is cutting between bytes. */
const singleByte = /^(?:latin-?[19]|l1|iso-?8859-?(?:[1-9]|1[0-68])|(?:cp|windows-?)125[0-8]|koi8-[ru])$/;
const ascii = /^(?:us-)?ascii$|^646$/;

/** How the bytes of a language's files become text. */
export function decoderFor(language: { id: string }): (bytes: Buffer) => Decoding {
  return language.id === 'python' ? decodePython : (bytes) => decodeUtf8(bytes, markLength(bytes));
}

/** Bytes of a UTF-8 byte order mark. */
function markLength(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Decodes as Python does: a byte order mark, else the cookie of PEP 263 in the first two lines, else UTF-8. */
export function decodePython(bytes: Buffer): Decoding {
  const bom = markLength(bytes);
  const cookie = encodingCookie(bytes.subarray(bom, bom + 400).toString('latin1'));
  if (cookie === undefined || utf8.test(cookie)) return decodeUtf8(bytes, bom);
  if (bom) return { ok: false, reason: `it says its encoding is ${cookie} and has a UTF-8 byte order mark` };
  if (ascii.test(cookie) && isAscii(bytes)) return decodeUtf8(bytes, bom);
  if (ascii.test(cookie)) return { ok: false, reason: 'it says its encoding is ascii and has other bytes' };
  if (!singleByte.test(cookie)) return { ok: false, reason: `its encoding, ${cookie}, is not supported` };
  return { ok: true, text: bytes.toString('latin1'), bom, width: 'single', asciiOnly: true };
}

function decodeUtf8(bytes: Buffer, bom = 0): Decoding {
  if (isAscii(bytes)) {
    return { ok: true, text: bytes.toString('latin1'), bom, width: 'single', asciiOnly: false };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(bom));
    return { ok: true, text, bom, width: 'utf8', asciiOnly: false };
  } catch {
    return { ok: false, reason: 'it is not valid UTF-8 and names no other encoding' };
  }
}

/** https://peps.python.org/pep-0263/: in the second line only when the first is blank or a comment. */
function encodingCookie(head: string): string | undefined {
  // Most files begin with neither a comment nor a blank line.
  if (!/^[#\s]/.test(head)) return undefined;
  const [first = '', second = ''] = head.split(/\r\n|\r|\n/, 2);
  const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
  const blank = /^[ \t\f]*(?:#.*)?$/;
  const found = cookie.exec(first) ?? (blank.test(first) ? cookie.exec(second) : null);
  return found?.[1]?.toLowerCase().replaceAll('_', '-');
}

/** The text of a file in UTF-16, as PowerShell and Notepad write them, in UTF-8; `undefined`: it is in something else. */
export function fromUtf16(bytes: Buffer): Buffer | undefined {
  const [first, second] = bytes;
  // A mark of the byte order, or an ASCII letter in two bytes.
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  if (bytes.length < 4 || !(isLittle || isBig)) return undefined;
  return Buffer.from(new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes));
}
