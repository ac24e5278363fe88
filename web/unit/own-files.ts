/** Files that a unit sent with its own acts, for the unit to open again. */
import type { AttachmentEntry } from '../../records/reports/attachments.ts';

export interface OwnFile {
  name: string;
  href: string;
}

/** @param address of the report or task that they came with */
export function ownFiles(files: readonly AttachmentEntry[], address: string): OwnFile[] {
  return files.map(({ id, name }) => ({ name, href: `${address}/tep/${encodeURIComponent(id)}` }));
}
