/** Files that came with acts: of a unit's own for the unit, of every unit for the coordinator. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { nameByContent } from '../../client/documents/file-name.ts';
import { findAttachment, type Attachment } from '../../records/reports/attachments.ts';
import { httpError } from '../layout/http-error.ts';
import { loadSubject, REPORT_ADDRESS, TASK_ADDRESS } from '../obligation/subject.ts';
import type { WebServices } from '../services.ts';

function send(reply: FastifyReply, file: Attachment): FastifyReply {
  const name = encodeURIComponent(nameByContent(file.name, file.mediaType)).replaceAll("'", '%27');
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .type(file.mediaType)
    .send(file.bytes);
}

export function registerPlanAttachment(pages: FastifyInstance, services: WebServices): void {
  const { records } = services;
  pages.get('/ke-hoach/:plan/tep/:id', { config: { access: 'coordinator' } }, async (request, reply) => {
    const { id } = request.params as { id: string };
    const file = await findAttachment(records.db, id);
    if (file?.plan !== request.planScope.plan.id) throw httpError('not-found');
    return send(reply, file);
  });

  for (const address of [REPORT_ADDRESS, TASK_ADDRESS]) {
    pages.get(`${address}/tep/:id`, { config: { access: 'unit' } }, async (request, reply) => {
      const { plan, row } = await loadSubject(services, request);
      const { id } = request.params as { id: string };
      const file = await findAttachment(records.db, id);
      if (file?.plan !== plan.id || file.obligation !== row.id) throw httpError('not-found');
      return send(reply, file);
    });
  }
}
