/** The words around the notices: greeting, opening, links, the reasons at the end. */
import { translator, type Lang } from '../../../domain/bilingual.ts';
import { capital } from '../../../words/capital.ts';
import { printDate, printDateEn } from '../../../words/dates.ts';
import { NOTICE_NAMES } from '../../../words/notice-names.ts';
import { citeEn, citeVi, numberOrWords } from '../../../words/plan-citation.ts';
import { ROLE_NAMES } from '../../../words/roles.ts';
import type { NoticeFacts, PlanFacts } from './facts.ts';
import { general } from './notices/general.ts';
import { inLanguage, type Words } from './notice-wording.ts';
import { countEn, momentWords, whatName } from './phrases/names.ts';

/** Whom a mail greets. */
export interface Reader {
  name: string | null;
  unit: string;
}

/** What a calendar file does (RFC 5546): puts dates in, or takes them out. */
export type CalendarMethod = 'PUBLISH' | 'CANCEL';

/** The words of one language. */
export type Envelope = ReturnType<typeof envelopeIn>;

/** The envelope in one language. */
export function envelopeIn(lang: Lang) {
  const t = translator(lang);
  return {
    greeting: ({ name, unit }: Reader): string => `${t('Kính gửi', 'To')}: ${name ? `${name}, ` : ''}${unit}`,
    /** First line of a digest of `count` notices. */
    opening: (count: number, coordinator: string): string =>
      count === 1
        ? t(`${coordinator} trân trọng thông tin:`, `${coordinator} would like to inform you:`)
        : t(
            `${coordinator} trân trọng thông tin ${count} nội dung:`,
            `${coordinator} would like to inform you of ${countEn(count, 'item')}:`,
          ),
    /** Subject of a digest: the most pressing item, and how many more. */
    subject: (first: string, more: number): string =>
      more === 0 ? first : `${first} ${t(`(và ${more} nội dung khác)`, `(and ${more} more)`)}`,
    planLine: (plan: PlanFacts): string =>
      t(
        `Kế hoạch ${citeVi(plan, printDate)} – ${plan.title}`,
        `Plan ${citeEn(plan, printDateEn)} – ${plan.titleEn}`,
      ),
    link: (unit: string): string => t(`Mở phần việc của ${unit}`, `Open the part of ${unit}`),
    /** Where a mail is about one thing. */
    linkToMatter: (subject: string): string => t(`Mở: ${subject}`, `Open: ${subject}`),
    /** A line under the link: opening changes nothing, and forwarding is limited to the unit. */
    linkNote: t(
      'Liên kết dành cho đơn vị, xin không chuyển ra ngoài. Mở liên kết không làm thay đổi gì.',
      'The link is for the unit; please do not forward it outside the unit. Opening it changes nothing.',
    ),
    /** The same where the link signs its reader in. */
    linkNotePersonal: t(
      'Liên kết này đăng nhập thay quý vị, xin không chuyển cho người khác. Mở liên kết không làm thay đổi gì.',
      'The link signs you in; please do not forward it to anybody. Opening it changes nothing.',
    ),
    /** Words before a link's plain address, for whoever cannot press the button. */
    linkPlainly: t(
      'Nếu nút không mở được, xin chép địa chỉ này vào trình duyệt:',
      'If the button does not open, please copy this address into your browser:',
    ),
    /** Above the address of the page that asks how somebody wants their mails. */
    mailSettings: t(
      'Đổi cách nhận thư (ngôn ngữ, gộp mỗi ngày một thư, lịch)',
      'Change how you get mails (language, one a day, calendar)',
    ),
    /** What the calendar files do: put dates in, take dates out, or both. */
    calendarNote: (methods: CalendarMethod[]): string => {
      if (methods.length > 1)
        return t(
          'Các tệp lịch kèm theo ghi những hạn phải thực hiện và bỏ những hạn không còn phải thực hiện.',
          'The attached calendar files add the dates that apply and remove those that no longer do.',
        );
      return methods[0] === 'CANCEL'
        ? t(
            'Tệp lịch kèm theo bỏ khỏi lịch những hạn không còn phải thực hiện.',
            'The attached calendar file removes dates that no longer apply from your calendar.',
          )
        : t(
            'Tệp lịch kèm theo chứa các hạn nêu trên.',
            'The attached calendar file contains the dates above.',
          );
    },
    whyTitle: t('Vì sao tôi nhận được thư này?', 'Why did I get this mail?'),
    /** One line of "why did I get this?": role, unit, plan, rung and date. */
    why: (f: NoticeFacts): string => {
      const notice = capital(t(NOTICE_NAMES[f.notice]));
      const [at, what] = [t(momentWords(f, f.at)), t(whatName(f))];
      const to = f.notice === 'focal-point-wanted' ? t('hộp thư', 'mailbox') : t(ROLE_NAMES[f.role]);
      return t(
        `${notice} (${at}) về ${what} của ${f.unit}: gửi ${to} của ${f.recipient} theo Kế hoạch ${citeVi(f.plan, printDate)}.`,
        `${notice} (${at}) about the ${what} of ${f.unit}: to the ${to} of ${f.recipient} under plan ${citeEn(f.plan, printDateEn)}.`,
      );
    },
    standIn: ({ role, recipient }: NoticeFacts): string =>
      t(
        `Danh bạ chưa có địa chỉ dùng được của ${ROLE_NAMES[role].vi} thuộc ${recipient}, nên thư này được gửi tới Quý vị để chuyển giúp và bổ sung danh bạ.`,
        `The directory has no usable address for the ${ROLE_NAMES[role].en} of ${recipient}, so this mail was sent to you: please pass it on and update the directory.`,
      ),
    /** The words of a notice whose own words cannot be put together. */
    general: (f: NoticeFacts): Words => inLanguage(general(f), t),
    closing: (coordinator: string): string => `${t('Trân trọng', 'Respectfully')},\n${coordinator}`,
    calendarSummary: (f: NoticeFacts): string =>
      `${t('Hạn', 'Due')}: ${t(whatName(f))} (${numberOrWords(f.plan, lang)})`,
    calendarFile: (method: CalendarMethod): string =>
      method === 'PUBLISH'
        ? t('thoi-han.ics', 'deadlines.ics')
        : t('thoi-han-huy.ics', 'deadlines-cancelled.ics'),
    attachmentName: ({ period, plan, reportVersion }: NoticeFacts, extension: string): string =>
      `${t('bao-cao', 'report')}-${period ?? plan.id}-v${reportVersion ?? 1}.${extension}`,
  };
}
