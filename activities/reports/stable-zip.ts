import JSZip from 'jszip';

/** The earliest date a zip entry can carry. */
const EPOCH = new Date('1980-01-01T00:00:00Z');

/**
 * Packs an Office file again so that the same content gives the same bytes: entries in order of their names behind
 * the content types, one fixed date for all, and the given instant as the time of making in the core properties.
 * @param file bytes of a `.docx` or `.xlsx`
 * @param madeAt ISO 8601 in UTC, to the second, e.g. `2024-06-25T00:00:00Z`
 */
export async function packStably(file: ArrayBuffer | Uint8Array, madeAt: string): Promise<Buffer> {
  const source = await JSZip.loadAsync(file);
  const target = new JSZip();
  const names = Object.values(source.files)
    .filter((entry) => !entry.dir)
    .map((entry) => entry.name)
    .sort((a, b) => (rank(a) + a < rank(b) + b ? -1 : 1));
  for (const name of names) {
    const content = await source.file(name)!.async('uint8array');
    const bytes = name === 'docProps/core.xml' ? setTimes(content, madeAt) : content;
    target.file(name, bytes, { date: EPOCH, createFolders: false });
  }
  return target.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}

function rank(name: string): string {
  return name === '[Content_Types].xml' ? '0' : '1';
}

function setTimes(core: Uint8Array, madeAt: string): Uint8Array {
  const xml = new TextDecoder().decode(core);
  return new TextEncoder().encode(
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => `${open}${madeAt}`),
  );
}
