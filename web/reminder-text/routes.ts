/** The text of a reminder, to be copied into a message or read out on the telephone. */
import type { FastifyInstance } from 'fastify';
import { fields, paragraph } from '../layout/blocks.ts';
import type { WebServices } from '../services.ts';
import { loadWork, WORK_ADDRESS, workContext } from '../work-page/load-work.ts';
import { reminderText } from './words.ts';
import { link } from '../layout/sentence.ts';

export function registerReminderText(pages: FastifyInstance, services: WebServices): void {
  pages.get(
    `${WORK_ADDRESS}/noi-dung-nhac`,
    { config: { access: 'coordinator' } },
    async (request, reply) => {
      const work = await loadWork(services, request);
      const { t } = request;
      const { context, caption, back } = workContext(work, t);
      const text = {
        ...{ id: 'text', name: 'text', value: reminderText(work), rows: 14 },
        label: { text: t('Nội dung', 'Text'), classes: 'govuk-label--s' },
        attributes: { readonly: 'readonly', lang: 'vi' },
      };
      return reply.page({
        ...{ context, caption, back },
        title: t('Nội dung nhắc', 'Reminder text'),
        blocks: [
          t(
            'Chép nội dung dưới đây để gửi qua kênh khác hoặc đọc qua điện thoại. Hệ thống không gửi gì từ trang này.',
            'Copy the text below to send it by another channel, or read it out on the telephone. Nothing is sent from this page.',
          ),
          fields([{ kind: 'area', options: text }]),
          paragraph(link(`${back.href}/dien-thoai`, t('Ghi lại lần đôn đốc này', 'Record this reminder'))),
        ],
      });
    },
  );
}
