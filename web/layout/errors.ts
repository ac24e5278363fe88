import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { list } from './blocks.ts';
import { wordsOf } from './error-words.ts';
import { httpError } from './http-error.ts';
import { readTypedBack, typedBackBlocks } from './typed-back.ts';
import { link } from './sentence.ts';
import { signedInAs } from './session.ts';

/** Turns every error into a calm page; only failures of ours reach the log, without addresses that carry a link. */
export function useErrors(app: FastifyInstance, log: (line: string) => void): void {
  const show = async (
    error: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const { status, title, lines, ways } = wordsOf(error, request.t, signedInAs(request) !== undefined);
    if (status >= 500)
      log(`${request.method} ${request.routeOptions.url ?? '?'}: ${String((error as Error).cause ?? error)}`);
    const typed = await readTypedBack(error, request);
    return reply.code(status).page({
      title,
      blocks: [
        lines,
        ways.length > 0 && list(ways.map(({ href, text }) => link(href, text))),
        typed && typedBackBlocks(typed, request.t),
      ],
    });
  };
  app.setErrorHandler(show);
  app.setNotFoundHandler((request, reply) => show(httpError('not-found'), request, reply));
}
