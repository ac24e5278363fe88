/** Number, issuer, years and letterhead of a plan file. */
import { LEVELS, type Level } from '../../domain/plan.ts';
import type { PlanDraft } from '../plan-draft.ts';
import type { Desk } from './desk.ts';
import type { PlanInput } from './plan-input.ts';
import { abbreviate, placeOf, signerOf, toId } from './vietnamese-names.ts';

export type Head = Pick<
  PlanInput,
  'id' | 'number' | 'date' | 'title' | 'level' | 'place' | 'years' | 'issuer' | 'basis'
>;

function askYears(meta: PlanDraft['meta'], desk: Desk): { from: number; to: number } | undefined {
  if (meta.from !== null) return { from: meta.from, to: meta.to ?? meta.from };
  const answer = desk.ask({
    code: 'missing-period',
    id: 'missing-period',
    vi: 'Kế hoạch thực hiện trong những năm nào (ví dụ 2026-2030)?',
    en: 'Which years does the plan cover (e.g. 2026-2030)?',
    lines: meta.lines.title ?? null,
    required: true,
  });
  const [from, to = from] = (answer?.match(/\d{4}/g) ?? []).map(Number);
  return from === undefined || to === undefined ? undefined : { from, to };
}

function askLevel(meta: PlanDraft['meta'], desk: Desk): Level | undefined {
  if (meta.level !== null) return meta.level;
  const answer = desk.ask({
    code: 'missing-level',
    id: 'missing-level',
    vi: 'Kế hoạch của cấp nào?',
    en: 'Of which level is the plan?',
    lines: meta.lines.issuer ?? null,
    options: [...LEVELS],
    required: true,
  });
  return LEVELS.find((level) => level === answer);
}

function askText(
  desk: Desk,
  id: string,
  stated: string | null,
  vi: string,
  en: string,
  extra: { required?: boolean; proposal?: string | null } = {},
): string | null {
  return stated ?? desk.ask({ code: id, id, vi, en, ...extra });
}

function askDate(meta: PlanDraft['meta'], desk: Desk): string | null {
  const answer = askText(
    desk,
    'missing-date',
    meta.date,
    'Ngày ký là ngày nào (YYYY-MM-DD)?',
    'When was it signed?',
  );
  return answer !== null && /^\d{4}-\d{2}-\d{2}$/.test(answer) ? answer : null;
}

/** Place, number and years: two plans of one place in one year differ in their number. */
function makeId(place: string | null, number: string | null, years: Head['years']): string {
  const span = years ? (years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`) : null;
  const digits = number?.match(/^\d+/)?.[0];
  return [toId(place ?? 'ke-hoach'), digits ? `kh-${digits}` : null, span].filter(Boolean).join('-');
}

/**
 * The head of a plan file: what the text states, else what was answered; number and date may stay unknown.
 * @param draft as read
 * @param desk where the rest is asked for
 */
export function finishHead({ meta }: PlanDraft, desk: Desk): Head {
  const number = askText(
    desk,
    'missing-number',
    meta.number,
    'Số, ký hiệu của văn bản là gì?',
    'What is its number?',
  );
  const date = askDate(meta, desk);
  const required = { required: true };
  const issuer = askText(
    desk,
    'missing-issuer',
    meta.issuer,
    'Cơ quan nào ban hành?',
    'Who issued it?',
    required,
  );
  const title = askText(
    desk,
    'missing-title',
    meta.title,
    'Tên kế hoạch là gì?',
    'What is its title?',
    required,
  );
  const seat = meta.place ?? (issuer === null ? null : placeOf(issuer));
  // Ministries have their seat in the capital.
  const asked = { ...required, proposal: meta.level === 'ministry' ? 'Hà Nội' : null };
  const place = askText(desk, 'missing-place', seat, 'Địa danh ghi trên văn bản?', 'Its place?', asked);
  const years = askYears(meta, desk);
  const level = askLevel(meta, desk);
  return {
    id: makeId(place, number, years),
    ...{ number, date },
    ...(title ? { title } : {}),
    ...(level ? { level } : {}),
    ...(place ? { place } : {}),
    ...(years ? { years } : {}),
    ...(issuer ? { issuer: { unit: toId(issuer), name: issuer } } : {}),
    ...(meta.basis.length > 0 ? { basis: meta.basis } : {}),
  };
}

/**
 * The head of the coordinator's report, from names alone; a person looks it over.
 * @param issuer name of the body above
 * @param coordinator name of the body that reports
 */
export function makeLetterhead(
  issuer: string | null,
  coordinator: string,
): NonNullable<PlanInput['letterhead']> {
  return {
    superior: issuer?.toLocaleUpperCase('vi') ?? null,
    body: coordinator.toLocaleUpperCase('vi'),
    abbreviation: abbreviate(coordinator),
    signerTitle: signerOf(coordinator),
  };
}

/** The beginning of codes: initials of the place, e.g. `HG`, without diacritics. */
export function makePrefix(head: Head): string {
  const initials = toId(head.place ?? head.issuer?.name ?? 'kế hoạch')
    .split('-')
    .map((word) => word[0]!.toUpperCase())
    .join('');
  return /^[A-Z]/.test(initials) ? initials.slice(0, 6) : 'KH';
}
