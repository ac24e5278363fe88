import type { Translate } from '../../../domain/bilingual.ts';
import type { Plan } from '../../../domain/plan.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { unitName } from '../../layout/names.ts';
import type { PageModel } from '../../layout/page.ts';
import { ADMIN, adminTimeline } from '../../layout/paths.ts';
import { pageNumber, pagination } from '../queries.ts';
import { entryWords, kindText } from './entry-words.ts';
import { ENTRY_KINDS, type EntryKind } from './filter.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';

/** Entries on one page, the newest first. */
const PAGE_SIZE = 50;

const COLOURS: Record<EntryKind, string> = {
  act: 'govuk-tag--green',
  rung: 'govuk-tag--blue',
  mail: 'govuk-tag--light-blue',
  workflow: 'govuk-tag--grey',
  report: 'govuk-tag--green',
  missed: 'govuk-tag--red',
};

export interface TimelinePage {
  plans: readonly Plan[];
  entries: HistoryEntry[];
  query: Record<string, string>;
  problems: FormProblem[];
}

function choices({ plans, query }: TimelinePage, t: Translate) {
  const item = (name: string, value: string, text: string) => ({
    ...{ value, text, selected: (query[name] ?? '') === value },
  });
  const chosen = plans.find(({ id }) => id === query.plan);
  const units = new Map(
    (chosen ? [chosen] : plans).flatMap((plan) =>
      plan.units.map(({ id }) => [id, unitName(plan, id, t)] as const),
    ),
  );
  const named = [...units].sort(([, a], [, b]) => a.localeCompare(b, 'vi'));
  return {
    plans: [
      item('plan', '', t('Mọi kế hoạch', 'Every plan')),
      ...plans.map((plan) => item('plan', plan.id, t(plan.title, plan.titleEn))),
    ],
    units: [
      item('unit', '', t('Mọi đơn vị', 'Every unit')),
      ...named.map(([id, name]) => item('unit', id, name)),
    ],
    kinds: [
      item('kind', '', t('Mọi loại', 'Every kind')),
      ...ENTRY_KINDS.map((kind) => item('kind', kind, kindText(kind, t))),
    ],
  };
}

/** The joined timeline, the newest first, with its filters and downloads. */
export function timelinePage(page: TimelinePage, t: Translate): PageModel {
  const { plans, entries, query, problems } = page;
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const { trang: _page, ...filter } = query;
  const last = Math.max(1, Math.ceil(entries.length / PAGE_SIZE));
  const from = (Math.min(pageNumber(query.trang), last) - 1) * PAGE_SIZE;
  const shown = [...entries].reverse().slice(from, from + PAGE_SIZE);
  const path = adminTimeline();
  const file = (ending: string): string => adminTimeline(filter).replace(path, `${path}.${ending}`);
  return {
    title: t('Nhật ký chung', 'Joined timeline'),
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    problems,
    errors: Object.fromEntries(problems.map(({ field }) => [field, errorOf(problems, field)])),
    query,
    choices: choices(page, t),
    total: entries.length,
    entries: shown.map((entry) => {
      const words = entryWords(entry, entries, byId, t);
      return { ...words, tag: { text: words.kindText, classes: COLOURS[words.kind] } };
    }),
    pages: pagination({ path, query, name: 'trang' }, { total: entries.length, size: PAGE_SIZE }, t),
    json: file('json'),
    csv: file('csv'),
  };
}
