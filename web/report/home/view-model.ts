import type { Translate } from '../../../domain/bilingual.ts';
import { reasonIn } from '../../../domain/calendar/reason-words.ts';
import { refuseByTable } from '../../../domain/permissions.ts';
import { isWaiting, type Thread } from '../../../records/obligations/threads.ts';
import {
  buttons,
  heading,
  list,
  paragraph,
  smallHeading,
  taskList,
  warning,
  type Block,
  type BlockPage,
  type Parts,
} from '../../layout/blocks.ts';
import { formatDate, formatInstant } from '../../layout/names.ts';
import { obstaclesOf, unitHome } from '../../layout/paths.ts';
import { inCharge, returnedInset } from '../../unit/obligation-blocks.ts';
import { threadBlocks } from '../../questions/thread-blocks.ts';
import { correctWords } from '../../unit/due-words.ts';
import { stateTag } from '../../unit/state-tag.ts';
import { spokenReference } from '../../../words/spoken-reference.ts';
import { addressOf } from '../address.ts';
import { answerRows } from '../answer-rows.ts';
import { reportedBeforeWords } from '../reported-before.ts';
import { toAnswers } from '../answers.ts';
import { reportContext } from '../section-model.ts';
import type { Section } from '../section.ts';
import type { OwnFile } from '../../unit/own-files.ts';
import { sectionsOf } from '../sections.ts';
import { isEditable, reportStatusOf } from '../report-status.ts';
import type { UnitReport } from '../unit-report.ts';
import { joined, link, strong, coloured, type Words } from '../../layout/sentence.ts';

/** How far a part of the form is. */
function progressTag({ filled, of }: { filled: number; of: number }, t: Translate) {
  if (filled === 0) return { tag: coloured(t('Chưa điền', 'Not started'), 'grey') };
  if (filled < of) {
    return {
      tag: coloured(t(`Đang điền ${filled}/${of}`, `${filled} of ${of}`), 'blue'),
    };
  }
  return { tag: coloured(t('Đã điền', 'Filled in'), 'green') };
}

function parts(report: UnitReport, t: Translate): Block {
  const item = (section: Section) => ({
    title: { text: section.title(t) },
    hint: { text: section.hint(t) },
    href: `${addressOf(report)}/${section.key}`,
    status: progressTag(section.progress(report), t),
  });
  return taskList({ idPrefix: 'phan', items: sectionsOf(report).map(item) });
}

/** What came with the report or after it, and who sees to it. */
export interface HandedIn {
  /** Number and date given for it, newest first. */
  documents: { number: string; date: string }[];
  /** Files as they came, to be opened. */
  files: OwnFile[];
  /** The colleague to whom it was handed, else null. */
  contact: string | null;
  /** What was asked about it. */
  threads: Thread[];
}

/** The unit's own document as far as it is here: cited, attached, or both. */
function documentWords({ submission }: UnitReport, { documents, files }: HandedIn, t: Translate): Words {
  const named = [...documents, ...(submission?.content.document ? [submission.content.document] : [])];
  const cited = named
    .slice(0, 1)
    .map(({ number, date }) =>
      t(`số ${number} ngày ${formatDate(date, t)}`, `${number} of ${formatDate(date, t)}`),
    );
  return joined([...cited, ...files.map(({ name, href }) => link(href, name))], ', ');
}

/** That it came, what happens to it, and the document that belongs to it. */
function sentParts(report: UnitReport, handedIn: HandedIn, t: Translate): Parts {
  const { submission, plan } = report;
  if (!submission) return null;
  const at = formatInstant(submission.receivedAt, plan.timeZone, t);
  const isAccepted = reportStatusOf(report) === 'accepted';
  const isDocumented =
    handedIn.documents.length + handedIn.files.length > 0 || Boolean(submission.content.document);
  const onBehalf = t(' (cơ quan đầu mối nhập thay)', ' (entered by the coordinating agency)');
  return [
    paragraph([
      t(`Đã gửi lúc ${at}, lần ${submission.version}`, `Sent at ${at}, version ${submission.version}`),
      submission.content.onBehalf !== undefined && onBehalf,
      t('. Mã tiếp nhận: ', '. Reference: '),
      strong(spokenReference(submission.id) ?? submission.id),
      '.',
    ]),
    !isAccepted &&
      t(
        'Cơ quan đầu mối sẽ xem và tiếp nhận; nếu cần bổ sung, quý vị nhận được thư. Trước khi được tiếp nhận, đơn vị có thể thu hồi.',
        'The coordinating agency will review and accept it; if something is missing, you get a mail. You can withdraw it until it is accepted.',
      ),
    paragraph(
      isDocumented
        ? [t('Văn bản: ', 'Document: '), documentWords(report, handedIn, t)]
        : t('Đã có số liệu, chưa có văn bản.', 'The figures have been received, the document has not.'),
    ),
    isAccepted &&
      t(
        'Báo cáo đã được tiếp nhận; không cần làm gì thêm.',
        'The report has been accepted; nothing more is needed.',
      ),
  ];
}

/** What the coordinating agency asks about it, and the way to reply. */
function questions(report: UnitReport, { threads }: HandedIn, t: Translate): Parts {
  const { plan, row } = report;
  const mayReply = threads.length > 0 && refuseByTable('reply', 'focal-point', 'report', row.state) === null;
  const isAsked = threads.some(isWaiting);
  return [
    threadBlocks(threads, plan, row, t),
    mayReply &&
      buttons({
        text: isAsked
          ? t('Trả lời câu hỏi', 'Reply to the question')
          : t('Bổ sung trả lời', 'Add to the reply'),
        href: `${addressOf(report)}/tra-loi-cau-hoi`,
        ...(isAsked ? {} : { look: 'secondary' as const }),
      }),
  ];
}

/** The form's parts, and the ways into it. */
function formParts(report: UnitReport, t: Translate): Parts {
  const status = reportStatusOf(report);
  if (!isEditable(report)) return null;
  const first = `${addressOf(report)}/${sectionsOf(report)[0]?.key}`;
  if (status === 'accepted' && !report.isDrafted) {
    return paragraph([
      link(first, t('Sửa số liệu và gửi bản sửa', 'Correct it and send the correction')),
      t(
        '. Báo cáo tổng hợp đã chốt giữ nguyên; cơ quan đầu mối được báo và xem xét bổ sung.',
        '. The consolidated report stays as it was sealed; the coordinating agency is told and considers a supplement.',
      ),
    ]);
  }
  if (status === 'sent' && !report.isDrafted) {
    const text = t(
      'Sửa và gửi bản thay thế (đến hết hạn)',
      'Change it and send a replacement (until it is due)',
    );
    return paragraph(link(first, text));
  }
  return [
    reportedBeforeWords(report, t).map((words) => warning(words)),
    heading(t('Các phần của báo cáo', 'Parts of the report')),
    parts(report, t),
    t(
      'Mỗi trang được lưu khi bấm nút. Có thể dừng bất cứ lúc nào; mở lại liên kết trong thư để làm tiếp.',
      'Each page is saved when you press its button. You can stop at any time; open the link in the mail again to continue.',
    ),
    buttons(
      { text: t('Điền báo cáo', 'Fill in the report'), href: first },
      {
        text: t('Kiểm tra và gửi', 'Check and send'),
        href: `${addressOf(report)}/kiem-tra`,
        look: 'secondary',
      },
    ),
  ];
}

/** The document that the unit's head signs: in Word first, else on paper. */
function toBeSigned(report: UnitReport, t: Translate): Parts {
  const address = addressOf(report);
  return [
    smallHeading(t('Bản trình ký', 'For the head’s signature'), 2),
    list([
      [
        link(`${address}/bieu-mau.docx`, t('Tải văn bản Word (.docx)', 'Download the Word document (.docx)')),
        t(
          ' – đúng thể thức, có những gì đã điền; chưa điền thì là biểu mẫu, đề cương để viết.',
          ' – in the official layout, with what has been filled in; before that, the form and outline to write on.',
        ),
      ],
      link(`${address}/ban-in`, t('Xem và in', 'See and print it')),
    ]),
  ];
}

/** What else can be done about it. */
function more(report: UnitReport, t: Translate): Parts {
  const status = reportStatusOf(report);
  const address = addressOf(report);
  const isOwed = status === 'owed' || status === 'early';
  return [
    smallHeading(t('Việc khác', 'More'), 2),
    list([
      isEditable(report) && [
        t('Tải biểu mẫu điền bằng bảng tính: ', 'Download the form to fill in as a sheet: '),
        link(`${address}/bieu-mau.xlsx`, '.xlsx'),
      ],
      isEditable(report) &&
        link(
          `${address}/bang-tinh`,
          t('Nạp số liệu từ bảng tính đã điền', 'Take figures from a filled sheet'),
        ),
      (status === 'sent' || status === 'accepted') &&
        link(
          `${address}/ban-ky`,
          t('Bổ sung số văn bản, bản đã ký', 'Add the document’s number or the signed copy'),
        ),
      isOwed && link(`${address}/gia-han`, t('Đề nghị gia hạn', 'Ask for an extension')),
      status === 'sent' && link(`${address}/thu-hoi`, t('Thu hồi báo cáo', 'Withdraw the report')),
      (isOwed || status === 'returned') &&
        link(
          `${address}/chuyen`,
          t('Chuyển cho đồng nghiệp trong đơn vị', 'Hand over to a colleague in the unit'),
        ),
      link(
        obstaclesOf(report.plan.id, report.unit.id, report.period),
        t('Nêu vướng mắc với cơ quan đầu mối', 'Raise an obstacle with the coordinating agency'),
      ),
    ]),
  ];
}

/** The report's own page: what is asked, what has been filled in, what can be done now. */
export function homePage(report: UnitReport, handedIn: HandedIn, t: Translate): BlockPage {
  const { row, now, plan, unit, submission } = report;
  const status = reportStatusOf(report);
  const isIn = status === 'sent' || status === 'accepted';
  const { context, reportTitle, due, window, savedAt } = reportContext(report, t);
  return {
    title: reportTitle,
    context,
    back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
    tag: stateTag(row, now, t, report.isDrafted),
    blocks: [
      paragraph(joined([due, reasonIn(row.dueReason, t), window, savedAt])),
      inCharge(handedIn.contact, report.handed === null && addressOf(report), t),
      status === 'early' &&
        t(
          `Kỳ này nhận báo cáo từ ${formatInstant(row.opensAt, plan.timeZone, t)}. Đơn vị có thể soạn trước; bản nháp được giữ lại.`,
          `Reports are received from ${formatInstant(row.opensAt, plan.timeZone, t)}. You can prepare yours now; the draft is kept.`,
        ),
      status === 'returned' && returnedInset(report.returned?.why ?? '', correctWords(row, plan, t), t),
      questions(report, handedIn, t),
      isIn && sentParts(report, handedIn, t),
      status === 'waived' &&
        t('Đơn vị được miễn báo cáo kỳ này.', 'Your unit does not have to report for this period.'),
      status === 'closed' &&
        t(
          'Kế hoạch đã kết thúc; không nhận báo cáo này nữa.',
          'The plan has been closed; this report is no longer received.',
        ),
      formParts(report, t),
      (isEditable(report) || isIn) && toBeSigned(report, t),
      more(report, t),
      isIn &&
        submission !== undefined &&
        submission !== null &&
        answerRows({ ...report, answers: toAnswers(submission.content) }, t, false).map(
          ({ title, answers }) => [heading(title), answers],
        ),
    ],
  };
}
