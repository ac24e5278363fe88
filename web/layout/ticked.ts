import type { FastifyRequest } from 'fastify';

/** The values of boxes of one name: those ticked, or as a question that was asked in between sends them along. */
export function tickedIn({ body }: Pick<FastifyRequest, 'body'>, name: string): string[] {
  const sent = (body as Record<string, unknown> | null)?.[name];
  const all: unknown[] = Array.isArray(sent) ? sent : [sent];
  return all.flatMap((one) => (typeof one === 'string' && one !== '' ? one.split(',') : []));
}
