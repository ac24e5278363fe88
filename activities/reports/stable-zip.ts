import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const CORE = 'docProps/core.xml';

/**
 * Packs an Office file again so that the same content gives the same bytes: entries in order of their names behind
 * the content types, one fixed date for all, and the given instant as the time of making in the core properties.
 * @param file bytes of a `.docx` or `.xlsx`
 * @param madeAt ISO 8601 in UTC, to the second, e.g. `2024-06-25T00:00:00Z`
 */
export function packStably(file: ArrayBuffer | Uint8Array, madeAt: string): Buffer {
  const source = unzipSync(new Uint8Array(file));
  const names = Object.keys(source)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => (rank(a) + a < rank(b) + b ? -1 : 1));
  const target: Zippable = {};
  for (const name of names) target[name] = name === CORE ? setTimes(source[name]!, madeAt) : source[name]!;
  return zip(target);
}

/** Entries in the order in which they are given, with one date for all. */
function zip(entries: Zippable): Buffer {
  // The earliest date a zip entry can carry, read by the library in the machine's own zone.
  return Buffer.from(zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) }));
}

/**
 * Several files as one archive; the same files give the same bytes.
 * @param files bytes by name
 */
export function packFiles(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const named = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => [name, new Uint8Array(bytes)] as const);
  return zip(Object.fromEntries(named));
}

function rank(name: string): string {
  return name === '[Content_Types].xml' ? '0' : '1';
}

function setTimes(core: Uint8Array, madeAt: string): Uint8Array {
  const xml = strFromU8(core);
  return strToU8(
    xml.replace(
      /(<dcterms:(?:created|modified)[^>]{0,200}>)[^<]{0,200}/g,
      (_, open: string) => `${open}${madeAt}`,
    ),
  );
}
