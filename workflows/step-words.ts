/**
 * What the steps of a workflow are called in Temporal's own pages, for an administrator: acts and reminders by their
 * names, periods and dates as people read them. Ids and names of the plan alone, nothing about a person. No step
 * depends on it, so the words may change while workflows run.
 */
import type { Effect } from '../domain/effects.ts';
import { itemOf, obstacleNamed, readItem } from '../domain/ids.ts';
import type { Instant } from '../domain/plan.ts';
import { dateInBoth, instantInWords } from '../domain/words/dates.ts';
import { summaryOf } from '../domain/words/in-bytes.ts';
import { ACT_NAMES } from '../words/act-names.ts';
import { NOTICE_NAMES } from '../words/notice-names.ts';
import { periodName } from '../words/periods.ts';
import { planStateWords } from '../words/states.ts';

type Audit = Extract<Effect, { kind: 'audit' }>['row'];

const NAMES: Record<string, { vi: string }> = { ...NOTICE_NAMES, ...ACT_NAMES };
const OTHERS: Record<string, string> = {
  launched: 'khởi động kế hoạch',
  projected: 'lập các mốc thời hạn',
  superseded: 'bước đã qua, không nhắc nữa',
};

/** `báo cáo 6 tháng đầu năm 2024`, `nhiệm vụ HG-2.4, quý 2/2024`, `gửi báo cáo tổng hợp năm 2024`. */
export function workWords(item: string): string {
  const { kind, duty, period } = readItem(item);
  const when = period === null ? '' : periodName(period).vi;
  if (kind === 'report') return `báo cáo ${when}`;
  if (kind === 'send') return `gửi báo cáo tổng hợp ${when}`;
  return when === '' ? `nhiệm vụ ${duty}` : `nhiệm vụ ${duty}, ${when}`;
}

/** The day of a date in what an administrator reads. */
export const dayWords = (date: string): string => dateInBoth(date).vi;

function lineOf({ what, unit, obligation }: Audit): string {
  const name = NAMES[what]?.vi ?? OTHERS[what] ?? what;
  if (unit === null) return name;
  // A line about a unit as a whole, or about an obstacle, has no work to name.
  const isWork =
    obligation !== null &&
    obligation !== unit &&
    obligation.startsWith(unit) &&
    obstacleNamed(obligation) === undefined;
  return isWork ? `${name} · ${unit} · ${workWords(itemOf({ unit, id: obligation }))}` : `${name} · ${unit}`;
}

/** What a batch of the record is about: each audit entry in it, once. */
export function batchWords(effects: readonly Effect[]): string {
  const lines = effects.flatMap((effect) => (effect.kind === 'audit' ? [lineOf(effect.row)] : []));
  const told = effects.filter(({ kind }) => kind === 'message').length;
  const states = effects.flatMap((effect) => (effect.kind === 'plan-state' ? [effect.state] : []));
  const rest = [
    ...states.map((state) => `kế hoạch: ${planStateWords(state).vi.toLowerCase()}`),
    ...(lines.length === 0 && told > 0 ? ['báo tin cho luồng việc khác'] : []),
  ];
  const words = [...new Set([...lines, ...rest])];
  return summaryOf(words.length === 0 ? 'ghi tình trạng' : words.join('; '));
}

/** What a timer waits for, by the engine's clock, which in a rehearsal is not Temporal's. */
export const timerWords = (what: string, at: Instant): string =>
  summaryOf(`${what} ${instantInWords(at).vi}`);
