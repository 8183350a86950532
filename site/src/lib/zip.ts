import { crc32 } from 'node:zlib';

interface Entry {
  path: string;
  bytes: Buffer;
}

/** 1 January 2020, midnight: the same files give the same bytes. */
const timeAndDate = ((40 << 9) | (1 << 5) | 1) * 0x10000;
const utf8Names = 0x0800;

/** The files as a zip archive, uncompressed: they are small. APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path);
    const common = commonFields(name, bytes);
    const head = Buffer.concat([signature(0x04034b50), common, name]);
    directory.push(signature(0x02014b50), uint16(20), common, Buffer.alloc(10), uint32(offset), name);
    parts.push(head, bytes);
    offset += head.length + bytes.length;
  }
  const listing = Buffer.concat(directory);
  const end = [signature(0x06054b50), uint32(0), uint16(entries.length), uint16(entries.length)];
  return Buffer.concat([...parts, listing, ...end, uint32(listing.length), uint32(offset), uint16(0)]);
}

/** Version, flags, method, time, checksum, sizes and lengths: the same in both headers. */
function commonFields(name: Buffer, bytes: Buffer): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(utf8Names),
    uint16(0),
    uint32(timeAndDate),
    uint32(crc32(bytes)),
    uint32(bytes.length),
    uint32(bytes.length),
    uint16(name.length),
    uint16(0),
  ]);
}

const signature = uint32;

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
}
