import type { FastifyInstance } from 'fastify';
import { translator } from '../../domain/bilingual.ts';

/** Ends the session of this browser. */
export function registerLeave(pages: FastifyInstance): void {
  pages.post('/thoat', { config: { access: 'open' } }, async (_request, reply) => {
    await reply.closeSession();
    return reply.redirect('/da-thoat', 303);
  });
  pages.get('/da-thoat', { config: { access: 'open' } }, (request, reply) =>
    reply.page('leave/template.njk', {
      title: translator(request.lang)('Đã thoát khỏi phiên làm việc', 'You have left'),
    }),
  );
}
