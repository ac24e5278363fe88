import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import { readBody } from './docx-body.ts';
import { createCounters } from './docx-counters.ts';
import { readNumbering } from './docx-numbering.ts';
import { readListStyles } from './docx-styles.ts';
import type { Extract } from './extract.ts';
import type { MarkedLine } from './marked-line.ts';
import { tellMarks } from './tell-marks.ts';
import type { Archive } from './unzip.ts';
import { openArchive } from './unzip.ts';
import { readXml } from './xml.ts';

function decodePart(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** What an archive is when it is no Word document. */
function nameOther(archive: Archive): { vi: string; en: string } | null {
  if (archive.names.some((name) => name.startsWith('xl/')))
    return { vi: 'bảng tính Excel', en: 'an Excel sheet' };
  if (archive.names.some((name) => name.startsWith('ppt/')))
    return { vi: 'tệp PowerPoint', en: 'PowerPoint slides' };
  return archive.names.includes('content.xml')
    ? { vi: 'tệp OpenDocument', en: 'an OpenDocument file' }
    : null;
}

/** The main part stands where the package says, mostly word/document.xml. */
function findMainPart(archive: Archive, budget: Budget): string {
  const relations = archive.read('_rels/.rels');
  let main = 'word/document.xml';
  if (relations) {
    const open = (name: string, attribute: (name: string) => string | undefined): void => {
      if (name !== 'Relationship' || !attribute('Type')?.endsWith('/officeDocument')) return;
      main = (attribute('Target') ?? main).replace(/^\//, '');
    };
    readXml(decodePart(relations), { open, close: () => undefined }, budget);
  }
  if (archive.names.includes(main) && main.endsWith('.xml') && !/^(?:xl|ppt)\//.test(main)) return main;
  const other = nameOther(archive);
  refuse(other ? 'unsupported' : 'binary', other ?? { vi: 'tệp nén', en: 'an archive' });
}

/**
 * Reads a Word document: text with its automatic numbering, tables row by row.
 * @param bytes the file
 * @param budget what the document may still use
 * @throws SourceRefused
 */
export function readDocx(bytes: Uint8Array, budget: Budget): Extract {
  const archive = openArchive(bytes, budget);
  const main = findMainPart(archive, budget);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const read = (name: string): string | null => {
    const part = archive.read(name);
    return part && decodePart(part);
  };
  const numbering = readNumbering(read(`${folder}numbering.xml`), budget);
  const placeOf = readListStyles(read(`${folder}styles.xml`), numbering, budget);
  const lists = { placeOf, nextLabel: createCounters(numbering) };
  const body = readBody(read(main) ?? '', lists, budget);
  const margins = archive.names.filter((name) =>
    /^(?:header|footer)\d*\.xml$/.test(name.slice(folder.length)),
  );
  const noLists = { placeOf: () => null, nextLabel: () => '' };
  const aside = margins.flatMap((name) => readBody(read(name) ?? '', noLists, budget));
  const textOf = ({ text }: MarkedLine): string => text;
  return { lines: body.map(textOf), aside: aside.map(textOf), notes: tellMarks(body) };
}
