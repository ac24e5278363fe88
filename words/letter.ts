/** The fixed phrases of an official report's head and foot (Decree 30/2020/NĐ-CP, Annex I). */
import { fullReportNumber } from '../domain/document-number.ts';
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
  const subject = `ết quả ${periodName(snapshot.period)} ${deedOf(snapshot.plan.title)}`;
  return snapshot.supersedes ? `Bổ sung k${subject}` : `K${subject}`;
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
  const { plan, period, coordinator, dataUntil } = snapshot;
  const until = dataUntil
    ? `đến ngày ${shortDate(dataUntil)}, trước ngày chốt số liệu ${shortDate(period.cutoff)}`
    : `đến hết ngày ${shortDate(period.to)}`;
  return (
    `Thực hiện Kế hoạch ${citeVi(plan, shortDate)} của ${plan.issuer}, ` +
    `${coordinator.name} tổng hợp, báo cáo kết quả ${periodName(period)} ` +
    `(số liệu tính từ ngày ${shortDate(period.from)} ${until}) như sau:`
  );
}

/** The last sentence, which ends as official documents do: "./.". */
export function closingLine({ coordinator, addressees }: Snapshot): string {
  const last = addressees.at(-1) ?? 'cấp trên';
  const names = addressees.length > 1 ? `${addressees.slice(0, -1).join(', ')} và ${last}` : last;
  return `Trên đây là báo cáo kết quả của ${coordinator.name}, kính gửi ${names} xem xét, chỉ đạo./.`;
}

/** Line that ties an annex to its report. */
export function annexLine(snapshot: Snapshot, issue: Issue | null): string {
  const date = issue ? longDate(issue.date) : `ngày     tháng     năm ${snapshot.period.sendDue.slice(0, 4)}`;
  const number = documentNumber(snapshot, issue) ?? `      /BC-${issuerCode(snapshot)}`;
  return `(Kèm theo Báo cáo số ${number} ${date} của ${snapshot.coordinator.name})`;
}

/** `- Lưu: VT, PCTNXH.` */
export function archiveLine({ archive }: Snapshot['letterhead']): string {
  const text = archive.trim().replace(/\.$/, '');
  return `- Lưu: ${/^VT\b/.test(text) ? text : `VT, ${text}`}.`;
}

function issuerCode({ letterhead }: Snapshot): string {
  return letterhead.abbreviation.replace(/^\/?BC-/, '');
}

/** The plan's title as something done: `Kế hoạch thực hiện Chương trình …` → `thực hiện Chương trình …`. */
function deedOf(title: string): string {
  const rest = title.replace(/^kế hoạch\s+/i, '');
  return /^(thực hiện|triển khai|phòng)/i.test(rest)
    ? rest.charAt(0).toLocaleLowerCase('vi') + rest.slice(1)
    : `thực hiện ${title}`;
}
