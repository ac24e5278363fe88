/** The fixed phrases of an official report's head and foot (Decree 30/2020/NĐ-CP, Annex I). */
import { fullReportNumber } from '../domain/document-number.ts';
import type { Plan } from '../domain/plan.ts';
import { capital } from './capital.ts';
import { citeVi } from './plan-citation.ts';
import { longDate, periodName, shortDate } from './document-dates.ts';
import type { Issue, Snapshot } from '../domain/aggregation/snapshot.ts';

/** `Số: 05/BC-SYT`, below 10 with a leading zero; until the registry has given a number, room for it. */
export function numberLine(snapshot: Snapshot, issue: Issue | null): string {
  return `Số: ${documentNumber(snapshot, issue) ?? `       /BC-${issuerCode(snapshot)}`}`;
}

/** `05/BC-SYT`; null until issued. */
export function documentNumber(snapshot: Snapshot, issue: Issue | null): string | null {
  return issue && fullReportNumber(issue.number, issuerCode(snapshot));
}

/** `Hậu Giang, ngày 05 tháng 02 năm 2026`; until issued, room for day and month. */
export function placeLine(snapshot: Snapshot, issue: Issue | null): string {
  const date = issue
    ? longDate(issue.date)
    : `ngày      tháng      năm ${snapshot.period.sendDue.slice(0, 4)}`;
  return `${snapshot.plan.place}, ${date}`;
}

/** Subject line: `Kết quả 6 tháng đầu năm 2024 thực hiện …`. */
export function subjectLine(snapshot: Snapshot): string {
  const { period, plan, supersedes } = snapshot;
  const subject =
    period.kind === 'review' ? reviewOf(snapshot) : `kết quả ${periodName(period)} ${deedOf(plan.title)}`;
  return capital(supersedes ? `bổ sung ${subject}` : subject);
}

/** Whether a review looks back on the whole plan, or on a part of its years. */
const reviewWord = ({ period, plan }: Snapshot): string =>
  Number(period.id.slice(0, 4)) >= plan.years.to ? 'tổng kết' : 'sơ kết';

/** `tổng kết 05 năm thực hiện …`: in the words of a plan that is itself of a review, else of what it reviews. */
function reviewOf(snapshot: Snapshot): string {
  const { title } = snapshot.plan;
  const rest = withoutPlan(title);
  return /^(?:sơ|tổng) kết/iu.test(rest) ? lowered(rest) : `${reviewWord(snapshot)} ${deedOf(title)}`;
}

const FULL_OR_SHORT = /^ủy ban nhân dân(?=\s)/u;
const comparable = (name: string): string => name.toLocaleLowerCase('vi').replace(FULL_OR_SHORT, 'ubnd');

/** Whose report it is: the body of the letterhead. A commune's is its People's Committee's, whoever puts it together. */
function reportingBody({ letterhead, plan, coordinator }: Snapshot): string {
  return comparable(letterhead.body) === comparable(plan.issuer) ? plan.issuer : coordinator.name;
}

/** `số 05/BC-SYT ngày 24/6/2024`, or what stands for it where it was sent without a number. */
function citeSuperseded(
  snapshot: Snapshot,
  { number, issuedOn }: NonNullable<Snapshot['supersedes']>,
): string {
  const full = number && fullReportNumber(number, issuerCode(snapshot));
  return full ? `số ${full}${issuedOn ? ` ngày ${shortDate(issuedOn)}` : ''}` : 'đã gửi của cùng kỳ';
}

/** What a supplementary report says of the one before; null of a first report. */
export function supplementLine(snapshot: Snapshot): string | null {
  const { supersedes } = snapshot;
  if (!supersedes) return null;
  return `Báo cáo này bổ sung, thay thế số liệu của Báo cáo ${citeSuperseded(snapshot, supersedes)}.`;
}

/** What the report says it is about, in its first sentence. */
export function openingLine(snapshot: Snapshot): string {
  const { plan, period, dataUntil } = snapshot;
  const until = dataUntil
    ? `đến ngày ${shortDate(dataUntil)}, trước ngày chốt số liệu ${shortDate(period.cutoff)}`
    : `đến hết ngày ${shortDate(period.to)}`;
  const body = reportingBody(snapshot);
  const matter =
    period.kind === 'review' ? `${reviewWord(snapshot)} việc thực hiện` : `kết quả ${periodName(period)}`;
  return (
    `Thực hiện ${body === plan.issuer ? ownPlan(plan) : planInWords(plan)}, ${body} tổng hợp, báo cáo ${matter} ` +
    `(số liệu tính từ ngày ${shortDate(period.from)} ${until}) như sau:`
  );
}

/** `Kế hoạch số 52/KH-UBND ngày 25/3/2022 của …`; by its title where the source gives it no number. */
export function planInWords(plan: Pick<Plan, 'number' | 'date' | 'title'> & { issuer: string }): string {
  return `${ownPlan(plan)} của ${plan.issuer}`;
}

/** The same in a document of its issuer. */
function ownPlan(plan: Pick<Plan, 'number' | 'date' | 'title'>): string {
  if (plan.number !== null) return `Kế hoạch ${citeVi(plan, shortDate)}`;
  return /^kế hoạch/iu.test(plan.title) ? plan.title : `Kế hoạch “${plan.title}”`;
}

/** The last sentence, which ends as official documents do: "./.". */
export function closingLine(snapshot: Snapshot): string {
  const { addressees } = snapshot;
  const last = addressees.at(-1) ?? 'cấp trên';
  const names = addressees.length > 1 ? `${addressees.slice(0, -1).join(', ')} và ${last}` : last;
  return `Trên đây là báo cáo kết quả của ${reportingBody(snapshot)}, kính gửi ${names} xem xét, chỉ đạo./.`;
}

/** Line that ties an annex to its report. */
export function annexLine(snapshot: Snapshot, issue: Issue | null): string {
  const date = issue ? longDate(issue.date) : `ngày     tháng     năm ${snapshot.period.sendDue.slice(0, 4)}`;
  const number = documentNumber(snapshot, issue) ?? `      /BC-${issuerCode(snapshot)}`;
  return `(Kèm theo Báo cáo số ${number} ${date} của ${reportingBody(snapshot)})`;
}

/** "Nơi nhận" of a document that goes to others besides those it is addressed to. */
export function receiverLines(letterhead: Pick<Snapshot['letterhead'], 'archive'>): string[] {
  return ['- Như trên;', '- Các cơ quan, đơn vị liên quan;', archiveLine(letterhead)];
}

/** `- Lưu: VT, PCTNXH.` */
export function archiveLine({ archive }: Pick<Snapshot['letterhead'], 'archive'>): string {
  const text = archive.trim().replace(/\.$/, '');
  return `- Lưu: ${/^VT\b/.test(text) ? text : `VT, ${text}`}.`;
}

function issuerCode({ letterhead }: Snapshot): string {
  return letterhead.abbreviation.replace(/^\/?BC-/, '');
}

const withoutPlan = (title: string): string => title.replace(/^kế hoạch\s+/iu, '');
const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** The plan's title as something done: `Kế hoạch thực hiện Chương trình …` → `thực hiện Chương trình …`. */
export function deedOf(title: string): string {
  const rest = withoutPlan(title);
  return /^(thực hiện|triển khai|phòng)/i.test(rest) ? lowered(rest) : `thực hiện ${title}`;
}
