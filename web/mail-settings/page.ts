/** How somebody wants their mails: asked in one place, whether they come from a mail's foot, their unit or their plans. */
import type { Translate } from '../../domain/bilingual.ts';
import { readMailSettings, USUAL_MAILS, type MailSettings } from '../../records/mail/mail-settings.ts';
import { rowsOfAddress } from '../../records/directory/leavers.ts';
import { languageField } from '../directory/person-fields.ts';
import { form, inset, type BlockPage } from '../layout/blocks.ts';
import { fieldModels } from '../layout/field.ts';
import { fieldsOf } from '../layout/form.ts';
import type { WebServices } from '../services.ts';

interface Asked {
  /** Whose mails. */
  email: string;
  /** They were just kept. */
  isKept: boolean;
  back?: BlockPage['back'];
}

/** The page that asks; reading it changes nothing. */
export async function mailSettingsPage(
  { records }: Pick<WebServices, 'records'>,
  { email, isKept, back }: Asked,
  t: Translate,
): Promise<BlockPage> {
  const settings = (await readMailSettings(records.db, [email])).get(email) ?? USUAL_MAILS;
  const [row] = await rowsOfAddress(records.db, email);
  const yes = (is: boolean): string => (is ? 'yes' : '');
  const values = {
    language: settings.language ?? (row?.language === 'en' ? 'en' : 'vi'),
    ...{ daily: yes(settings.daily), calendar: yes(settings.calendar) },
  };
  return {
    ...(back ? { back } : {}),
    title: t('Cách nhận thư', 'How you get mails'),
    caption: email,
    blocks: [
      isKept && inset(t('Đã ghi. Áp dụng từ thư kế tiếp.', 'Saved. It holds from the next mail on.')),
      t(
        'Áp dụng cho thư của mọi kế hoạch gửi tới địa chỉ này. Hạn và quyền không thay đổi.',
        'It holds for the mails of all plans to this address. Due dates and permissions do not change.',
      ),
      form({
        fields: fieldModels([languageField(t), choices(t)], values, []),
        buttons: [{ text: t('Ghi lại', 'Save') }],
      }),
    ],
  };
}

const choices = (t: Translate): Parameters<typeof fieldModels>[0][number] => ({
  ...{ name: 'settings', kind: 'several', label: t('Thư và lịch', 'Mails and calendar') },
  options: [
    {
      value: 'daily',
      text: t('Gộp mỗi ngày một thư, lúc 8 giờ sáng', 'One mail a day, at 8 in the morning'),
      hint: t(
        'Thư báo trong ngày (tiếp nhận, đề nghị bổ sung, gia hạn…) chờ đến sáng hôm sau.',
        'What comes during the day (receipts, returns, extensions…) waits for the next morning.',
      ),
    },
    {
      value: 'calendar',
      text: t('Kèm hạn vào lịch (tệp .ics)', 'Due dates for the calendar (.ics file)'),
      hint: t(
        'Bỏ chọn thì không thêm hạn mới; hạn đã có trong lịch vẫn được sửa, được bỏ.',
        'Without it no new dates are added; dates in your calendar are still moved and removed.',
      ),
    },
  ],
});

/** What a sent form says. */
export function readMailSettingsForm(body: unknown): MailSettings {
  const { language, daily, calendar } = fieldsOf(body);
  return { language: language === 'en' ? 'en' : 'vi', daily: daily === 'yes', calendar: calendar === 'yes' };
}
