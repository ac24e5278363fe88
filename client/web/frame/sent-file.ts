import type { MultipartFile } from '@fastify/multipart';
import type { SentFile } from '../../documents/check-file.ts';

/** The file in a form's field; undefined where none was chosen. The façade looks at what it holds. */
export async function fileOf(body: unknown, field: string): Promise<SentFile | undefined> {
  const part = (body as Record<string, MultipartFile | undefined> | null)?.[field];
  if (part?.type !== 'file' || !part.filename) return undefined;
  const bytes = await part.toBuffer();
  return { name: part.filename, base64: bytes.toString('base64') };
}
