import type { Translate } from '../../../domain/bilingual.ts';
import type { Plan } from '../../../domain/plan.ts';
import {
  entries,
  form,
  heading,
  pagination,
  paragraph,
  type Block,
  type BlockPage,
  type FieldModel,
} from '../../layout/blocks.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { unitName } from '../../layout/names.ts';
import { ADMIN, adminTimeline } from '../../layout/paths.ts';
import { pageNumber, pagination as paginationOptions } from '../queries.ts';
import { entryWords, kindText, type EntryWords } from './entry-words.ts';
import { ENTRY_KINDS, type EntryKind } from './filter.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';
import { BREAK, code, link, small, strong, tag, type Words } from '../../layout/sentence.ts';

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

/** What of the timeline is shown. */
function filterForm({ plans, query, problems }: TimelinePage, t: Translate): Block {
  const choice = (name: string, label: string, items: [value: string, text: string][]): FieldModel => ({
    kind: 'select',
    options: {
      ...{ id: name, name, label: { text: label } },
      items: items.map(([value, text]) => ({ value, text, selected: (query[name] ?? '') === value })),
    },
  });
  const input = (name: string, label: string, hint: string, look: object): FieldModel => ({
    kind: 'text',
    options: {
      ...{ id: name, name, value: query[name], errorMessage: errorOf(problems, name) },
      ...{ label: { text: label }, hint: { text: hint }, ...look },
    },
  });
  const chosen = plans.find(({ id }) => id === query.plan);
  const units = new Map(
    (chosen ? [chosen] : plans).flatMap((plan) =>
      plan.units.map(({ id }) => [id, unitName(plan, id, t)] as const),
    ),
  );
  const date = { classes: 'govuk-input--width-10' };
  return form({
    method: 'get',
    action: adminTimeline(),
    fields: [
      choice('plan', t('Kế hoạch', 'Plan'), [
        ['', t('Mọi kế hoạch', 'All plans')],
        ...plans.map((plan): [string, string] => [plan.id, t(plan.title, plan.titleEn)]),
      ]),
      choice('unit', t('Đơn vị', 'Unit'), [
        ['', t('Mọi đơn vị', 'All units')],
        ...[...units].sort(([, one], [, other]) => one.localeCompare(other, 'vi')),
      ]),
      input(
        'obligation',
        t('Mã việc', 'Obligation'),
        t('Ví dụ so-y-te/2024-h1', 'For example so-y-te/2024-h1'),
        {
          spellcheck: false,
        },
      ),
      choice('kind', t('Loại', 'Kind'), [
        ['', t('Mọi loại', 'All kinds')],
        ...ENTRY_KINDS.map((kind): [string, string] => [kind, kindText(kind, t)]),
      ]),
      input('from', t('Từ ngày', 'From'), t('Ví dụ: 17/6/2024', 'For example 17/6/2024'), date),
      input('to', t('Đến hết ngày', 'To'), t('Ví dụ: 30/6/2024', 'For example 30/6/2024'), date),
    ],
    buttons: [{ text: t('Lọc', 'Filter'), look: 'secondary' }],
  });
}

function entry({ at, kind, kindText: text, what, who, unit, obligation, why }: EntryWords): Words {
  return [
    [small(at), ' ', tag({ text, classes: COLOURS[kind] }), BREAK],
    [strong(what), who && ` (${who})`, unit && ` – ${unit}`, obligation && [' ', code(obligation)]],
    why.map((line) => [BREAK, small(line)]),
  ];
}

/** The joined timeline, the newest first, with its filters and downloads. */
export function timelinePage(page: TimelinePage, t: Translate): BlockPage {
  const { plans, entries: all, query, problems } = page;
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const { trang: _page, ...filter } = query;
  const last = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const from = (Math.min(pageNumber(query.trang), last) - 1) * PAGE_SIZE;
  const shown = [...all].reverse().slice(from, from + PAGE_SIZE);
  const path = adminTimeline();
  const file = (ending: string): string => adminTimeline(filter).replace(path, `${path}.${ending}`);
  const pages = paginationOptions({ path, query, name: 'trang' }, { total: all.length, size: PAGE_SIZE }, t);
  return {
    title: t('Nhật ký chung', 'Combined timeline'),
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    problems,
    isWide: true,
    blocks: [
      paragraph(
        t(
          'Ai đã làm gì, hệ thống đã nhắc ai, thư đi đến đâu và vì sao; mới nhất trước. Nhật ký ghi vai trò; chỉ thay đổi trong danh bạ mới kèm địa chỉ thư.',
          'Who did what, whom the system reminded, what became of each mail, and why; newest first. It names roles; only changes to the directory include a mail address.',
        ),
      ),
      filterForm(page, t),
      heading(t(`${all.length} dòng`, all.length === 1 ? '1 entry' : `${all.length} entries`)),
      shown.length > 0
        ? [
            paragraph([
              t('Tải về: ', 'Download: '),
              link(file('csv'), 'CSV (Excel)'),
              ' · ',
              link(file('json'), 'JSON'),
            ]),
            entries(
              shown.map((one) => entry(entryWords(one, all, byId, t))),
              'ordered',
            ),
            pagination(pages),
          ]
        : paragraph(
            t(
              'Không có gì như vậy. Bớt điều kiện lọc rồi thử lại.',
              'Nothing matches. Remove a filter and try again.',
            ),
          ),
    ],
  };
}
