/** A file that came with a unit's act, for the coordinator to read. */
import type { FastifyInstance } from 'fastify';
import { nameByContent } from '../../client/documents/file-name.ts';
import { findAttachment } from '../../records/reports/attachments.ts';
import { httpError } from '../layout/http-error.ts';
import type { WebServices } from '../services.ts';

export function registerPlanAttachment(pages: FastifyInstance, { records }: WebServices): void {
  pages.get('/ke-hoach/:plan/tep/:id', { config: { access: 'coordinator' } }, async (request, reply) => {
    const { id } = request.params as { id: string };
    const file = await findAttachment(records.db, id);
    if (file?.plan !== request.planScope.plan.id) throw httpError('not-found');
    const name = encodeURIComponent(nameByContent(file.name, file.mediaType)).replaceAll("'", '%27');
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .type(file.mediaType)
      .send(file.bytes);
  });
}
