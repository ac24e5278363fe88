import type { FastifyInstance } from 'fastify';
import type {} from '../layout/blocks.ts';

/** Ends the session of this browser. */
export function registerLeave(pages: FastifyInstance): void {
  pages.post('/thoat', { config: { access: 'open' } }, async (_request, reply) => {
    await reply.closeSession();
    return reply.redirect('/da-thoat', 303);
  });
  pages.get('/da-thoat', { config: { access: 'open' } }, (request, reply) => {
    const { t } = request;
    return reply.page({
      title: t('Đã thoát khỏi phiên làm việc', 'You have signed out'),
      blocks: [
        t(
          'Những gì đã lưu vẫn còn nguyên. Để làm tiếp, mở lại liên kết trong thư.',
          'Everything you saved is kept. To continue, open the link in your mail again.',
        ),
      ],
    });
  });
}
