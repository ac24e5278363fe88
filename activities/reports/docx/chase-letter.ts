/** The coordinating agency's letter that chases late units ("công văn đôn đốc"), set by Decree 30/2020/NĐ-CP, Annex I. */
import { Document, Packer } from 'docx';
import { receiverLines } from '../../../words/letter.ts';
import { citeVi } from '../../../words/plan-citation.ts';
import type { IsoDate, Plan } from '../../../domain/plan.ts';
import { shortDate } from '../../../words/document-dates.ts';
import { packStably } from '../stable-zip.ts';
import { foot } from './foot.ts';
import { letterHead, salutation } from './head.ts';
import { page, STYLES } from './page.ts';
import { ruled } from './tables.ts';
import { body, centred, gap } from './text.ts';

/** One late report or task. */
export interface LateWork {
  unit: string;
  what: string;
  dueDate: IsoDate;
  /** Calendar days since the due date. */
  daysLate: number;
}

export interface ChaseLetter {
  plan: Pick<Plan, 'number' | 'date' | 'title' | 'place' | 'letterhead'> & { issuer: string };
  /** Name of the coordinating agency. */
  coordinator: string;
  /** Whom it goes to, in the order of the plan. */
  units: string[];
  late: LateWork[];
  /** By when the units are asked to send; null leaves room for it. */
  sendBy: IsoDate | null;
  /** The day on which the list was true. */
  asOf: IsoDate;
}

/** The registry's symbol of a letter: `Số:        /SLĐTBXH-…` from `BC-SLĐTBXH`. */
function numberLine({ letterhead }: ChaseLetter['plan']): string {
  return `Số:        /${letterhead.abbreviation.replace(/^\/?BC-/, '')}`;
}

/**
 * Draws the letter, without number and signature: the registry and the head give them. The same arguments give the
 * same bytes.
 */
export async function renderChaseLetter(letter: ChaseLetter): Promise<Buffer> {
  const { plan, coordinator, units, late, sendBy, asOf } = letter;
  const matter = 'V/v đôn đốc thực hiện nhiệm vụ, chế độ báo cáo theo kế hoạch';
  const place = `${plan.place}, ngày      tháng      năm ${asOf.slice(0, 4)}`;
  const by = sendBy ? `trước ngày ${shortDate(sendBy)}` : 'trước ngày     /     /      ';
  const many = units.length > 1;
  const document = new Document({
    title: matter,
    creator: coordinator,
    lastModifiedBy: coordinator,
    styles: STYLES,
    sections: [
      page([
        letterHead(
          plan.letterhead,
          [centred(numberLine(plan), { size: 13 }), centred(matter, { size: 12 })],
          place,
        ),
        gap(14),
        ...salutation(units),
        gap(12),
        body(
          `Thực hiện Kế hoạch ${citeVi(plan, shortDate)} của ${plan.issuer} (${plan.title}), ${coordinator} là cơ quan đầu mối theo dõi, tổng hợp. ` +
            `Tính đến ngày ${shortDate(asOf)}, ${coordinator} chưa nhận được các nội dung sau đây đã đến hạn:`,
        ),
        ruled(
          [
            { title: 'TT', width: 11, align: 'centre' },
            { title: 'Đơn vị', width: 50, align: 'left' },
            { title: 'Nội dung', width: 62, align: 'left' },
            { title: 'Hạn', width: 24, align: 'centre' },
            { title: 'Quá hạn (ngày)', width: 18, align: 'centre' },
          ],
          late.map(({ unit, what, dueDate, daysLate }, index) => [
            String(index + 1),
            unit,
            what,
            shortDate(dueDate),
            String(daysLate),
          ]),
        ),
        gap(8),
        body(
          `Để bảo đảm việc tổng hợp, báo cáo cấp trên đúng thời gian quy định, ${coordinator} trân trọng đề nghị ` +
            `${many ? 'các cơ quan, đơn vị' : 'Quý cơ quan'} quan tâm chỉ đạo thực hiện và gửi kết quả ${by}. ` +
            `Trường hợp có khó khăn, vướng mắc, đề nghị thông tin để ${coordinator} phối hợp giải quyết hoặc tổng hợp, báo cáo.`,
        ),
        body(
          `${coordinator} trân trọng đề nghị ${many ? 'các cơ quan, đơn vị' : 'Quý cơ quan'} phối hợp thực hiện./.`,
        ),
        foot({ ...plan.letterhead, receivers: receiverLines(plan.letterhead) }, null),
      ]),
    ],
  });
  return packStably(await Packer.toBuffer(document), `${asOf}T00:00:00Z`);
}
