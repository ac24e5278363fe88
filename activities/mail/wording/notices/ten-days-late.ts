/** Ten working days late: leadership, with a letter to the addressee; the addressee itself only where the plan says so. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { citeEn, citeVi } from '../../../../words/plan-citation.ts';
import type { NoticeFacts } from '../facts.ts';
import { text, type Block, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { countEn, titleOfUnit, whatName } from '../phrases/names.ts';
import { daysPast, notYet, sentBefore } from '../phrases/overdue.ts';

function letter(f: NoticeFacts): Block<Bilingual> {
  const { coordinator, addressees, number, title, titleEn } = f.plan;
  const what = whatName(f);
  const to = addressees.join('; ') || '…';
  const cited = citeVi(f.plan, printDate);
  const mailsToUnit = f.sentBefore.filter((s) => s.state === 'sent' && s.unit === f.unit).length;
  return {
    kind: 'letter',
    title: both('Dự thảo công văn', 'Draft letter'),
    lines: [
      both(`Kính gửi: ${to}`, `To: ${to}`),
      both(
        `Thực hiện ${title} ${number === null ? cited : `(${cited})`}, ${coordinator} đã đôn đốc, tổng hợp báo cáo của các cơ quan, đơn vị.`,
        `Under plan ${citeEn(f.plan, printDateEn)} (${titleEn}), ${coordinator} collects and consolidates the reports of the agencies.`,
      ),
      both(
        `Đến nay ${coordinator} chưa nhận được ${what.vi} của ${f.unit} (hạn hết ngày ${printDate(f.dueDate)}), sau ${mailsToUnit} lần gửi thư.`,
        `So far it has not received the ${what.en} of ${f.unit} (due by the end of ${printDateEn(f.dueDate)}), after ${countEn(mailsToUnit, 'mail')}.`,
      ),
      both(
        `${coordinator} kính báo cáo và đề nghị quý cơ quan quan tâm, có ý kiến để ${f.unit} gửi báo cáo, bảo đảm việc tổng hợp chung.`,
        `${coordinator} reports this and asks for your guidance, so that ${f.unit} sends its report and the consolidated report can be completed.`,
      ),
      both('Trân trọng./.', 'Respectfully.'),
    ],
  };
}

const toAddressee: NoticeWords = (f) => {
  const name = titleOfUnit(f);
  return {
    subject: both(`${name.vi}: kính báo cáo để biết`, `${name.en}: for your information`),
    blocks: [
      notYet(f),
      text(
        'Kính báo cáo để biết; trân trọng đề nghị quý cơ quan cho ý kiến.',
        'This is for your information; your guidance is appreciated.',
      ),
    ],
  };
};

const toLeadership: NoticeWords = (f) => {
  const [name, late] = [titleOfUnit(f), daysPast(f)];
  return {
    subject: both(`${name.vi}: kính báo cáo lãnh đạo, ${late.vi}`, `${name.en}: for leadership, ${late.en}`),
    blocks: [
      notYet(f),
      text(
        'Trân trọng đề nghị lãnh đạo xem xét việc báo cáo nơi nhận; dự thảo công văn ở dưới để tiện sử dụng.',
        'We kindly ask leadership to consider informing the addressee; a draft letter is below.',
      ),
      letter(f),
      ...sentBefore(f),
    ],
  };
};

export const tenDaysLate: NoticeWording = {
  kind: 'due+10',
  place: 10,
  words: (f) => (f.role === 'addressee' ? toAddressee : toLeadership)(f),
};
