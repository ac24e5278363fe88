/** The text of a reminder, to be copied into a message or read out on the telephone. */
import type { FastifyInstance } from 'fastify';
import { translator } from '../../domain/bilingual.ts';
import type { WebServices } from '../services.ts';
import { loadWork, WORK_ADDRESS, workContext } from '../work-page/load-work.ts';
import { reminderText } from './words.ts';

export function registerReminderText(pages: FastifyInstance, services: WebServices): void {
  pages.get(
    `${WORK_ADDRESS}/noi-dung-nhac`,
    { config: { access: 'coordinator' } },
    async (request, reply) => {
      const work = await loadWork(services, request);
      const t = translator(request.lang);
      const frame = workContext(work, t);
      return reply.page('reminder-text/template.njk', {
        ...frame,
        title: t('Nội dung nhắc', 'The reminder’s text'),
        chase: `${frame.back.href}/dien-thoai`,
        text: {
          id: 'text',
          name: 'text',
          label: { text: t('Nội dung', 'Text'), classes: 'govuk-label--s' },
          value: reminderText(work),
          rows: 14,
          attributes: { readonly: 'readonly', lang: 'vi' },
        },
      });
    },
  );
}
