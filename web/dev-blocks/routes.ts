import type { FastifyInstance } from 'fastify';
import type { WebServices } from '../services.ts';
import { samplesIn } from './samples.ts';

/** Every block in both languages, for whoever changes them; only where the product runs from its sources. */
export function registerDevBlocks(pages: FastifyInstance, { isDevelopment = false }: WebServices): void {
  if (!isDevelopment) return;
  pages.get('/dev/blocks', { config: { access: 'open' } }, (request, reply) => {
    const [vi, en] = [samplesIn('vi', 'vi'), samplesIn('en', 'en')];
    const kinds = Object.keys(vi) as (keyof typeof vi)[];
    return reply.page('dev-blocks/template.njk', {
      title: request.t('Các khối của trang', 'Blocks of pages'),
      samples: kinds.map((kind) => ({ kind, vi: vi[kind], en: en[kind] })),
    });
  });
}
