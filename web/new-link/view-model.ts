import type { Translate } from '../../domain/bilingual.ts';
import type { Instant } from '../../domain/plan.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import type { PageModel } from '../layout/page.ts';
import type { SingleMail } from '../../client/mail.ts';

/** The mail with the links, in the reader's language. */
export function linksMail(
  { to, name, language }: { to: string; name: string | null; language: string },
  links: { label: string; url: string }[],
  at: Instant,
  t: Translate,
): SingleMail {
  return {
    to,
    language,
    at,
    subject: t('Liên kết mới tới việc của đơn vị', 'A new link to your unit’s work'),
    paragraphs: [
      t(`Kính gửi ${name ?? 'Quý đồng chí'},`, `Dear ${name ?? 'colleague'},`),
      t(
        'Theo yêu cầu vừa rồi trên trang Liên Ngành, xin gửi liên kết mới. Mở liên kết chưa làm thay đổi gì; chỉ chuyển tiếp trong đơn vị.',
        'As just asked for on the pages of Liên Ngành, here is a new link. Opening it changes nothing; please forward it within your unit only.',
      ),
      ...links.flatMap(({ label, url }) => [label, url]),
      t(
        'Nếu không phải đồng chí yêu cầu, xin bỏ qua thư này.',
        'If you did not ask for it, please ignore this mail.',
      ),
    ],
  };
}

/** Asks for the address to which a link is to be sent. */
export function askForLink(typed: Record<string, string>, problems: FormProblem[], t: Translate): PageModel {
  return {
    title: t('Gửi lại liên kết', 'Send me a new link'),
    problems,
    fields: fieldModels(
      [
        {
          name: 'email',
          kind: 'email',
          label: t('Địa chỉ thư công vụ', 'Official e-mail address'),
          hint: t('Địa chỉ mà quý vị vẫn nhận thư nhắc.', 'The one at which you get the reminders.'),
        },
      ],
      typed,
      problems,
    ),
  };
}

/** The same words whether or not the address is known. */
export function linkSent(t: Translate): PageModel {
  return { title: t('Hãy xem hộp thư', 'Please look at your mail') };
}
