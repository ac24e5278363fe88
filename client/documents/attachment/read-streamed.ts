import type { Archive } from '../../../importer/read/unzip.ts';
import { createXmlReader, type XmlVisitor } from '../../../importer/read/xml.ts';
import type { Budget } from '../../../importer/refuse/budget.ts';

/**
 * Reads an XML part of an archive while it is inflated.
 * @throws SourceRefused
 */
export function readStreamed(archive: Archive, name: string, visitor: XmlVisitor, budget: Budget): void {
  if (!archive.names.includes(name)) return;
  const reader = createXmlReader(visitor, budget);
  archive.feed(name, (piece) => reader.push(piece));
  reader.end();
}
