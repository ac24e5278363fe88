import type { FastifyInstance } from 'fastify';
import { translator } from '../../domain/bilingual.ts';

/** The address without anything behind it: says how one gets to one's own work. */
export function registerHome(pages: FastifyInstance): void {
  pages.get('/', { config: { access: 'open' } }, (request, reply) =>
    reply.page('home/template.njk', {
      title: translator(request.lang)(
        'Báo cáo và nhiệm vụ của các kế hoạch liên ngành',
        'Reports and tasks of inter-agency plans',
      ),
    }),
  );
}
