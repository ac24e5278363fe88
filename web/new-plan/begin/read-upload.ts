/** What a form sends, as the importer takes it: a file, or a text that was pasted. */
import { fieldsOf } from '../../layout/form.ts';

export interface Upload {
  name: string;
  bytes: Buffer;
}

interface FilePart {
  type: 'file';
  filename: string;
  toBuffer(): Promise<Buffer>;
}

/** The file of a multipart body; undefined where none was chosen. */
export async function readFilePart(body: unknown, field: string): Promise<Upload | undefined> {
  const part = (body as Record<string, Partial<FilePart>> | null)?.[field];
  if (part?.type !== 'file' || !part.toBuffer) return undefined;
  const bytes = await part.toBuffer();
  if (bytes.length === 0 && !part.filename) return undefined;
  return { name: plainName(part.filename ?? ''), bytes };
}

/** The last part of a path, without what a page or a header cannot carry. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}"<>|?*:]/gu, '')
      .trim()
      .slice(-150) || 'van-ban'
  );
}

/** Whether the form cut a text off: half a plan would be read as a whole one. */
function isCut(body: unknown, field: string): boolean {
  const part = (body as Record<string, { valueTruncated?: boolean }> | null)?.[field];
  return part?.valueTruncated === true;
}

/** A file, else the text that was pasted, which may be too long for a form; undefined where there is neither. */
export async function readUpload(
  body: unknown,
): Promise<(Upload & { field: 'file' | 'text' }) | 'too-long' | undefined> {
  const file = await readFilePart(body, 'file');
  if (file) return { ...file, field: 'file' };
  if (isCut(body, 'text')) return 'too-long';
  const { text = '' } = fieldsOf(body);
  if (text === '') return undefined;
  const isPlan = text.startsWith('schema: lien-nganh/plan@');
  return {
    field: 'text',
    name: isPlan ? 'van-ban-dan.yaml' : 'van-ban-dan.txt',
    bytes: Buffer.from(text, 'utf8'),
  };
}
