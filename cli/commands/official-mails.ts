import { Option, type Command } from 'commander';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import type { Session } from '../session.ts';

interface Chosen {
  language?: 'vi' | 'en' | 'directory';
  daily?: 'yes' | 'no';
  calendar?: 'yes' | 'no';
}

/** What was chosen; the directory's language is none of one's own. */
const wantedOf = ({ language, daily, calendar }: Chosen) => ({
  ...(language !== undefined && { language: language === 'directory' ? null : language }),
  ...(daily !== undefined && { daily: daily === 'yes' }),
  ...(calendar !== undefined && { calendar: calendar === 'yes' }),
});

type Settings = Required<ReturnType<typeof wantedOf>>;

function describe({ language, daily, calendar }: Settings, { t }: Session): string {
  const languages = {
    vi: t('tiếng Việt', 'in Vietnamese'),
    en: t('tiếng Anh', 'in English'),
    directory: t('ngôn ngữ theo danh bạ', 'in the language of the directory'),
  };
  return [
    languages[language ?? 'directory'],
    daily
      ? t('mỗi ngày một thư, lúc 8 giờ sáng', 'one mail a day, at 8 in the morning')
      : t('có việc là gửi', 'as things happen'),
    calendar
      ? t('kèm hạn vào lịch', 'with dates for the calendar')
      : t('không kèm lịch', 'without calendar dates'),
  ].join('; ');
}

/** `official mails EMAIL`. */
export function addMails(group: Command, run: Run): void {
  const { t } = run;
  const command = group
    .command('mails')
    .description(
      t(
        'xem, đổi cách một người nhận thư, trong mọi kế hoạch, từ thư kế tiếp',
        'show or change how someone gets their mails, in all plans, from the next one on',
      ),
    )
    .argument('<EMAIL>', t('địa chỉ trong danh bạ', 'their address'))
    .addOption(
      new Option('--language <LANG>', t('ngôn ngữ của thư', 'language of the mails')).choices([
        ...['vi', 'en', 'directory'],
      ]),
    )
    .addOption(
      new Option('--daily <YES>', t('gộp mỗi ngày một thư', 'one mail a day')).choices(['yes', 'no']),
    )
    .addOption(
      new Option('--calendar <YES>', t('kèm hạn vào lịch', 'dates for the calendar')).choices(['yes', 'no']),
    );
  withExamples(
    command,
    run,
    'official mails dau-moi@so-y-te.example',
    'official mails dau-moi@so-y-te.example --daily yes --calendar no',
  );
  onRun<Chosen>(command, run, async (session, [email = ''], chosen) => {
    const settings = await session.withEngine((engine) =>
      engine.setMailSettingsOf({ email, ...wantedOf(chosen) }),
    );
    session.answer(settings, () => `${email}: ${describe(settings, session)}.`);
  });
}
