/** Ten working days late: leadership, with a letter to the addressee; the addressee itself only where the plan says so. */
import type { Lang } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { citeEn, citeVi } from '../../../../words/plan-citation.ts';
import type { NoticeFacts } from '../facts.ts';
import { text, type Block, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { countEn, titleOfUnit, whatName } from '../phrases/names.ts';
import { daysPast, notYet, sentBefore } from '../phrases/overdue.ts';

/** How many mails reached the unit itself. */
const mailsToUnit = (f: NoticeFacts): number =>
  f.sentBefore.filter((s) => s.state === 'sent' && s.unit === f.unit).length;

const LETTER: Record<Lang, (f: NoticeFacts) => Block> = {
  vi: (f) => {
    const cited = citeVi(f.plan, printDate);
    return {
      kind: 'letter',
      title: 'Dự thảo công văn',
      lines: [
        `Kính gửi: ${f.plan.addressees.join('; ') || '…'}`,
        `Thực hiện ${f.plan.title} ${f.plan.number === null ? cited : `(${cited})`}, ${f.plan.coordinator} đã đôn đốc, tổng hợp báo cáo của các cơ quan, đơn vị.`,
        `Đến nay ${f.plan.coordinator} chưa nhận được ${whatName(f).vi} của ${f.unit} (hạn hết ngày ${printDate(f.dueDate)}), sau ${mailsToUnit(f)} lần gửi thư.`,
        `${f.plan.coordinator} kính báo cáo và đề nghị quý cơ quan quan tâm, có ý kiến để ${f.unit} gửi báo cáo, bảo đảm việc tổng hợp chung.`,
        'Trân trọng./.',
      ],
    };
  },
  en: (f) => ({
    kind: 'letter',
    title: 'Draft letter',
    lines: [
      `To: ${f.plan.addressees.join('; ') || '…'}`,
      `Under plan ${citeEn(f.plan, printDateEn)} (${f.plan.titleEn}), ${f.plan.coordinator} collects and consolidates the reports of the agencies.`,
      `So far it has not received the ${whatName(f).en} of ${f.unit} (due by the end of ${printDateEn(f.dueDate)}), after ${countEn(mailsToUnit(f), 'mail')}.`,
      `${f.plan.coordinator} reports this and asks for your guidance, so that ${f.unit} sends its report and the consolidated report can be completed.`,
      'Respectfully.',
    ],
  }),
};

const toAddressee: NoticeWords = {
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: kính báo cáo để biết`,
    blocks: [notYet(f).vi, text('Kính báo cáo để biết; trân trọng đề nghị quý cơ quan cho ý kiến.')],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: for your information`,
    blocks: [notYet(f).en, text('This is for your information; your guidance is appreciated.')],
  }),
};

const toLeadership: NoticeWords = {
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: kính báo cáo lãnh đạo, ${daysPast(f).vi}`,
    blocks: [
      notYet(f).vi,
      text(
        'Trân trọng đề nghị lãnh đạo xem xét việc báo cáo nơi nhận; dự thảo công văn ở dưới để tiện sử dụng.',
      ),
      LETTER.vi(f),
      ...sentBefore(f).vi,
    ],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: for leadership, ${daysPast(f).en}`,
    blocks: [
      notYet(f).en,
      text('We kindly ask leadership to consider informing the addressee; a draft letter is below.'),
      LETTER.en(f),
      ...sentBefore(f).en,
    ],
  }),
};

const forRole = ({ role }: NoticeFacts): NoticeWords => (role === 'addressee' ? toAddressee : toLeadership);

export const tenDaysLate: NoticeWording = {
  kind: 'due+10',
  place: 10,
  vi: (f) => forRole(f).vi(f),
  en: (f) => forRole(f).en(f),
};
