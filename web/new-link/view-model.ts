import type { Translate } from '../../domain/bilingual.ts';
import type { Instant } from '../../domain/plan.ts';
import { form, type BlockPage } from '../layout/blocks.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
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
        'Here is the new link you requested on the pages of Liên Ngành. Opening it changes nothing; please forward it only within your unit.',
      ),
      ...links.flatMap(({ label, url }) => [label, url]),
      t(
        'Nếu không phải đồng chí yêu cầu, xin bỏ qua thư này.',
        'If you did not request it, please ignore this mail.',
      ),
    ],
  };
}

/** Asks for the address to which a link is to be sent. */
export function askForLink(typed: Record<string, string>, problems: FormProblem[], t: Translate): BlockPage {
  return {
    title: t('Gửi lại liên kết', 'Send me a new link'),
    problems,
    blocks: [
      t(
        'Dành cho đầu mối và thủ trưởng đơn vị không tìm thấy thư nhắc. Một thư kèm liên kết mới được gửi tới địa chỉ có trong danh bạ.',
        'For focal points and heads of units who cannot find their reminder. A mail with a new link is sent to the address in the directory.',
      ),
      form({
        fields: fieldModels(
          [
            {
              name: 'email',
              kind: 'email',
              label: t('Địa chỉ thư công vụ', 'Official e-mail address'),
              hint: t('Địa chỉ mà quý vị vẫn nhận thư nhắc.', 'The address that receives your reminders.'),
            },
          ],
          typed,
          problems,
        ),
        buttons: [{ text: t('Gửi liên kết', 'Send the link') }],
      }),
    ],
  };
}

/** The same words whether or not the address is known. */
export function linkSent(t: Translate): BlockPage {
  return {
    title: t('Hãy xem hộp thư', 'Check your mail'),
    blocks: [
      t(
        'Nếu địa chỉ này có trong danh bạ, thư kèm liên kết mới sẽ tới trong vài phút. Hãy xem cả mục thư rác.',
        'If the address is in the directory, a mail with a new link arrives within minutes. Check your spam folder, too.',
      ),
      t(
        'Không thấy thư? Hỏi cơ quan đầu mối của kế hoạch để được ghi vào danh bạ.',
        'No mail? Ask the plan’s coordinating agency to add you to the directory.',
      ),
    ],
  };
}
