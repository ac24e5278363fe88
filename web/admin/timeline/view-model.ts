import type { Translate } from '../../../domain/bilingual.ts';
import type { Plan } from '../../../domain/plan.ts';
import { entries, heading, paragraph, type Block, type BlockPage } from '../../layout/blocks.ts';
import type { FormProblem } from '../../layout/form.ts';
import { unitName } from '../../layout/names.ts';
import { ADMIN, adminTimeline } from '../../layout/paths.ts';
import { dateField, selectField, type Field } from '../../layout/field.ts';
import { inVietnameseOrder } from '../../lists/compare-texts.ts';
import { filterOf, PAGE_SIZE, pageLinks, pageOf } from '../../lists/queries.ts';
import { entryWords, kindText, type EntryWords } from './entry-words.ts';
import { ENTRY_KINDS } from './filter.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';
import { BREAK, code, link, small, strong, tag, type Words } from '../../layout/sentence.ts';

/** Entries on one page, the newest first. */

export interface TimelinePage {
  plans: readonly Plan[];
  entries: HistoryEntry[];
  query: Record<string, string>;
  problems: FormProblem[];
}

/** What of the timeline is shown. */
function filterForm({ plans, query, problems }: TimelinePage, t: Translate): Block {
  const chosen = plans.find(({ id }) => id === query.plan);
  const units = new Map(
    (chosen ? [chosen] : plans).flatMap((plan) =>
      plan.units.map(({ id }) => [id, unitName(plan, id, t)] as const),
    ),
  );
  const byName = [...units].sort(([, one], [, other]) => inVietnameseOrder(one, other));
  const titles = plans.map((plan) => [plan.id, t(plan.title, plan.titleEn)] as const);
  const kinds = ENTRY_KINDS.map((kind) => [kind, kindText(kind, t)] as const);
  const fields: Field[] = [
    selectField('plan', t('Kế hoạch', 'Plan'), t('Mọi kế hoạch', 'All plans'), titles),
    selectField('unit', t('Đơn vị', 'Unit'), t('Mọi đơn vị', 'All units'), byName),
    {
      ...{ name: 'obligation', kind: 'text', label: t('Mã việc', 'Obligation') },
      hint: t('Ví dụ so-y-te/2024-h1', 'For example so-y-te/2024-h1'),
    },
    selectField('kind', t('Loại', 'Kind'), t('Mọi loại', 'All kinds'), kinds),
    dateField('from', t('Từ ngày', 'From'), t),
    dateField('to', t('Đến hết ngày', 'To'), t, '30/6/2024'),
  ];
  return filterOf(adminTimeline(), fields, query, t, problems);
}

function entry({ at, kindTag, what, who, unit, obligation, why }: EntryWords): Words {
  return [
    [small(at), ' ', tag(kindTag), BREAK],
    [strong(what), who && ` (${who})`, unit && ` – ${unit}`, obligation && [' ', code(obligation)]],
    why.map((line) => [BREAK, small(line)]),
  ];
}

/** The joined timeline, the newest first, with its filters and downloads. */
export function timelinePage(page: TimelinePage, t: Translate): BlockPage {
  const { plans, entries: all, query, problems } = page;
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const { trang: _page, ...filter } = query;
  const shown = pageOf(all.toReversed(), query.trang, PAGE_SIZE);
  const path = adminTimeline();
  const file = (ending: string): string => adminTimeline(filter).replace(path, `${path}.${ending}`);
  const pages = pageLinks({ path, query, name: 'trang' }, { total: all.length, size: PAGE_SIZE }, t);
  return {
    title: t('Nhật ký chung', 'Combined timeline'),
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    problems,
    isWide: true,
    blocks: [
      t(
        'Ai đã làm gì, hệ thống đã nhắc ai, thư đi đến đâu và vì sao; mới nhất trước. Nhật ký ghi vai trò; chỉ thay đổi trong danh bạ mới kèm địa chỉ thư.',
        'Who did what, whom the system reminded, what became of each mail, and why; newest first. It names roles; only changes to the directory include a mail address.',
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
            pages,
          ]
        : t(
            'Không có gì như vậy. Bớt điều kiện lọc rồi thử lại.',
            'Nothing matches. Remove a filter and try again.',
          ),
    ],
  };
}
