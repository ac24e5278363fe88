/** To whom and through whom a sentence says to report. */

import type { AgencyContext } from '../agencies/context.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { readCadence } from '../duties/cadence.ts';
import { fold } from '../text/fold.ts';

export interface Route {
  to: Mention[];
  through: Mention[];
}

const THROUGH =
  /\((?:thông |gửi )?qua\s+|(?:thông qua|gửi qua|qua)\s+(?=\p{Lu})|(?:đầu mối là|đầu mối:)\s*/giu;
const RECIPIENT =
  /(?:báo cáo|gửi|trình|phản ánh|phản ảnh|thông tin|trao đổi|liên hệ|cung cấp)(?:\s+(?:kết quả|tình hình|số liệu|thông tin|bằng văn bản|kịp thời|ngay|báo cáo|định kỳ|tiến độ|đề xuất|kiến nghị|thực hiện|triển khai))*\s+(?:(?:về|cho|với|lên|đến|tới|gửi|đề nghị)\s+)?|(?:^|[\s,])(?<loose>về|gửi về|gửi|tới|lên|với|cho|đến)\s+/giu;
/** "…về Sở X để tổng hợp, báo cáo UBND tỉnh": the one named first only gathers. */
const GATHERS =
  /^[^.;]{0,200}?(?:để|nhằm)?\s*(?:theo dõi,?\s*)?(?:tổng hợp|xem xét|để hướng dẫn|để được hướng dẫn)[^.;]{0,30}?(?:(?:báo cáo|trình|tham mưu|đề xuất|kiến nghị)(?:,|\s+và)?\s+)+(?:(?:cho|với)\s+)?/iu;

/** Finds the route of a report in one sentence; both lists empty where it names nobody. */
export function readRoute(sentence: string, context: AgencyContext): Route {
  const route: Route = { to: [], through: [] };
  const claimed: [number, number][] = [];
  for (const match of sentence.matchAll(THROUGH)) {
    const start = match.index + match[0].length;
    const list = parseAgencies(sentence.slice(start), context);
    const last = list.mentions.at(-1);
    if (!last) continue;
    route.through.push(...list.mentions);
    claimed.push([start, start + last.end]);
  }
  for (const match of sentence.matchAll(RECIPIENT)) {
    const start = match.index + match[0].length;
    if (claimed.some(([from, to]) => start >= from && start < to)) continue;
    if (/^(?:của|các cấp|số|kết)\s/iu.test(sentence.slice(start))) continue;
    const list = parseAgencies(sentence.slice(start), context);
    const last = list.mentions.at(-1);
    if (!last) continue;
    // "về các vụ …" is a subject, not an addressee.
    if (
      match.groups?.['loose'] !== undefined &&
      !/^(?:ubnd|hdnd)-/.test(last.id) &&
      list.mentions[0]?.kind === 'class'
    )
      continue;
    const after = sentence.slice(start + last.end);
    const gathers = GATHERS.exec(after);
    claimed.push([start, start + last.end]);
    if (gathers && route.through.length === 0) {
      const upper = parseAgencies(after.slice(gathers[0].length), context).mentions;
      if (upper.length > 0) {
        route.through.push(...list.mentions);
        route.to.push(...upper);
        claimed.push([start, start + last.end + gathers[0].length + (upper.at(-1)?.end ?? 0)]);
        continue;
      }
    }
    route.to.push(...list.mentions);
  }
  return { to: unique(route.to, route.through), through: unique(route.through, []) };
}

function unique(mentions: readonly Mention[], without: readonly Mention[]): Mention[] {
  const seen = new Set(without.map((mention) => mention.id));
  return mentions.filter((mention) => !seen.has(mention.id) && seen.add(mention.id));
}

const REPORTS =
  /bao cao|cung cap so lieu|gui (?:so lieu|ket qua|tinh hinh)(?: [a-z]+){0,6} (?:ve|den|toi|cho) /;

/** Whether a sentence orders a report at all (rather than speaking of reports). */
export function ordersReport(sentence: string): boolean {
  const folded = fold(sentence);
  if (!REPORTS.test(folded)) return false;
  if (readCadence(sentence).cycles.length > 0) return true;
  return /dinh ky|hang (?:nam|quy|thang)|moi (?:nam|quy|thang)|6 thang|sau thang|theo quy dinh|truoc ngay|dot xuat|bao cao (?:ket qua|tinh hinh|lanh dao|chu tich|giam doc|thu truong|truong ban|ubnd|uy ban|bo |so |ve |cho |chinh phu|thu tuong)|gui (?:ve|bao cao)|\bqua /.test(
    folded,
  );
}
