import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What browsers may do with the pages: load from here alone, tell nobody where one came from, be framed by nobody. */
export async function useHeaders(app: FastifyInstance, isSecure: boolean): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`],
        imgSrc: [`'self'`],
        connectSrc: [`'self'`],
        frameSrc: [`'self'`],
        formAction: [`'self'`],
        baseUri: [`'none'`],
        frameAncestors: [`'none'`],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isSecure,
  });
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-robots-tag', 'noindex');
    // What is shown or given is meant for who asked: neither a proxy nor a shared browser keeps it.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}
