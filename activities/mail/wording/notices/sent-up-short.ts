/** What a report that went to the plan above could not bring there; to the coordinators at both ends. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { ofPeriod } from '../phrases/names.ts';

const REASONS: Record<string, Bilingual> = {
  'unit-of-measure': both(
    'hai chỉ tiêu có đơn vị tính khác nhau',
    'the two targets have different units of measure',
  ),
  form: both(
    'số liệu không cộng được vào chỉ tiêu cấp trên',
    'the figure cannot be added to the target above',
  ),
  'no-target': both('kế hoạch cấp dưới không có chỉ tiêu tương ứng', 'the plan below has no such target'),
  elsewhere: both('số liệu đã gửi qua kênh khác', 'the figure was sent through another channel'),
  'does-not-fit': both(
    'số liệu vượt mức chỉ tiêu cấp trên nhận',
    'the target above does not take the number',
  ),
};

const lineOf = ({ target, why }: { target: string; why: string }): Bilingual => {
  const { vi, en } = REASONS[why] ?? both(why, why);
  return both(`${target}: ${vi}.`, `${target}: ${en}.`);
};

/** Whose report it is: above that of a unit, below the coordinator's own. */
function subjectOf(f: NoticeFacts): Bilingual {
  if (f.kind === 'send') return both('Báo cáo gửi lên cấp trên', 'The report to the level above');
  return both(`Báo cáo của ${f.unit}`, `The report of ${f.unit}`);
}

export const sentUpShort: NoticeWording = {
  kind: 'sent-up-short',
  place: 322,
  words: (f) => {
    const { other = '', gaps = [], refusal = null } = f.sentUp ?? {};
    const [report, of] = [subjectOf(f), ofPeriod(f)];
    const [vi, en] = [`${report.vi}${of.vi}`, `${report.en}${of.en}`];
    if (refusal)
      return {
        subject: both(`${vi} chưa được tiếp nhận`, `${en} was not received`),
        blocks: [
          text(
            `${vi} không nộp được vào kế hoạch cấp trên. Kế hoạch ở đầu kia: “${other}”. Lý do: ${refusal.vi}`,
            `${en} could not be submitted to the plan above. The plan at the other end: “${other}”. Reason: ${refusal.en}`,
          ),
          text(
            'Trân trọng đề nghị hai cơ quan đầu mối trao đổi để số liệu được cập nhật.',
            'Please settle between the two coordinating agencies how the figures get there.',
          ),
        ],
      };
    return {
      subject: both(`${vi}: còn ${gaps.length} chỉ tiêu để trống`, `${en}: targets left missing`),
      blocks: [
        text(
          `${vi} đã nộp vào kế hoạch cấp trên, nhưng các chỉ tiêu sau ở đó chưa có số liệu. Kế hoạch ở đầu kia: “${other}”.`,
          `${en} was submitted to the plan above, but these targets have no figure there. The plan at the other end: “${other}”.`,
        ),
        list(...gaps.map(lineOf)),
        text(
          'Số liệu không được tự suy ra. Trân trọng đề nghị hai cơ quan đầu mối thống nhất chỉ tiêu, hoặc bổ sung số liệu.',
          'No figure is guessed. Please agree on the targets between the two coordinating agencies, or complete the figures.',
        ),
      ],
    };
  },
};
