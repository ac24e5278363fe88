/** Reads single parts of an archive, each inflated only as far as the budget goes: sizes it states may be lies. */
import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import { feedText } from './feed-text.ts';
import { inflateWithin } from './inflate-within.ts';

interface Entry {
  method: number;
  encrypted: boolean;
  packedSize: number;
  /** Of its local header. */
  offset: number;
}

export interface Archive {
  names: string[];
  /**
   * Inflates one part.
   * @returns null where there is no such part
   * @throws SourceRefused `too-large`, `encrypted`, `damaged`
   */
  read(name: string): Uint8Array | null;
  /**
   * Inflates one part step by step, so that it never stands in memory as a whole.
   * @param take gets its text, piece by piece; never called where there is no such part
   * @throws SourceRefused `too-large`, `encrypted`, `damaged`
   */
  feed(name: string, take: (piece: string) => void): void;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The record at the end of an archive, behind which a comment of up to 64 kB may stand. */
function findDirectoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  refuse('damaged');
}

function readDirectory(bytes: Uint8Array, budget: Budget): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  budget.spend('parts', count);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) refuse('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** An entry's bytes as they lie in the archive. */
function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted) refuse('encrypted');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) refuse('damaged');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (entry.method !== 0 && entry.method !== 8) refuse('damaged');
  return bytes.subarray(start, start + entry.packedSize);
}

function readPart(bytes: Uint8Array, entry: Entry, budget: Budget): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) {
    budget.spend('inflatedBytes', packed.length);
    return packed;
  }
  return inflateWithin(packed, 'inflatedBytes', budget) ?? refuse('damaged');
}

/**
 * Opens an archive without inflating anything yet.
 * @param bytes the file
 * @param budget what the document may still use
 * @throws SourceRefused `too-large` for too many parts, `damaged`
 */
export function openArchive(bytes: Uint8Array, budget: Budget): Archive {
  const entries = readDirectory(bytes, budget);
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry ? readPart(bytes, entry, budget) : null;
    },
    feed: (name, take) => {
      const entry = entries.get(name);
      if (entry) feedText(packedBytes(bytes, entry), { isPacked: entry.method === 8, budget, take });
    },
  };
}
