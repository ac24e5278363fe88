import type { MultipartFile } from '@fastify/multipart';
import type { SentFile } from '../../client/documents/check-file.ts';

/** Its name; undefined where none was chosen. */
export function fileNameOf(body: unknown, field: string): string | undefined {
  const part = (body as Record<string, MultipartFile | undefined> | null)?.[field];
  return part?.type === 'file' && part.filename ? part.filename : undefined;
}

/** The file in a form's field; undefined where none was chosen. The façade looks at what it holds. */
export async function fileOf(body: unknown, field: string): Promise<SentFile | undefined> {
  const part = (body as Record<string, MultipartFile | undefined> | null)?.[field];
  if (part?.type !== 'file' || !part.filename) return undefined;
  const bytes = await part.toBuffer();
  return { name: part.filename, base64: bytes.toString('base64') };
}
