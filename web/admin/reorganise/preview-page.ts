import type { ReorganiseResult } from '../../../client/engine.ts';
import type { Translate } from '../../../domain/bilingual.ts';
import { itemOf, readItem, unitAtBirth } from '../../../domain/ids.ts';
import type { Plan } from '../../../domain/plan.ts';
import { stillWaitingWords } from '../../../words/still-waiting.ts';
import {
  bullets,
  details,
  form,
  heading,
  inset,
  paragraph,
  table,
  warning,
  type BlockPage,
  type Parts,
} from '../../layout/blocks.ts';
import { citeDocument, citePlan, formatDate } from '../../layout/names.ts';
import { ADMIN_REORGANISE, adminPlan } from '../../layout/paths.ts';
import { link } from '../../layout/sentence.ts';
import { whatName } from '../../unit/what-name.ts';
import { backToAdmin } from './form-page.ts';

export interface ShownReorganisation {
  result: ReorganiseResult;
  basis: { number: string; date: string };
  plans: readonly Plan[];
  /** Names of units, as they are and as they are to be. */
  names: ReadonlyMap<string, string>;
  typed: { text: string; name: string };
  mark: string;
  /** Whether it may be applied today. */
  isDue: boolean;
  isAnother: boolean;
}

/** Obligations named of those that go on elsewhere. */
const FEW = 100;

type PlanResult = ReorganiseResult['plans'][number];

const nameIn = ({ names }: Pick<ShownReorganisation, 'names'>, id: string): string => names.get(id) ?? id;

function whatOf(id: string, shown: ShownReorganisation, t: Translate): string {
  const unit = unitAtBirth(id);
  return `${nameIn(shown, unit)}: ${whatName(readItem(itemOf({ unit, id })), t)}`;
}

function unitsTable(shown: ShownReorganisation, t: Translate): Parts {
  const { units } = shown.result;
  return [
    heading(t('Các đơn vị', 'Units'), 'don-vi'),
    table({
      labelledBy: 'don-vi',
      columns: [
        t('Đơn vị', 'Unit'),
        t('Từ ngày, đến ngày', 'From, until'),
        t('Đơn vị kế thừa', 'Successors'),
      ],
      rows: units.map(({ name, validFrom, validTo, successors }) => [
        name,
        validTo
          ? t(`đến hết ${formatDate(validTo, t)}`, `until ${formatDate(validTo, t)}`)
          : validFrom
            ? t(`từ ${formatDate(validFrom, t)}`, `from ${formatDate(validFrom, t)}`)
            : t('tiếp tục hoạt động', 'goes on'),
        successors.length > 0 ? successors.map((id) => nameIn(shown, id)).join('; ') : '–',
      ]),
    }),
  ];
}

function planPart(one: PlanResult, shown: ShownReorganisation, t: Translate): Parts {
  const { moved, superseded, kept, coordinator, version } = one;
  const plan = shown.plans.find(({ id }) => id === one.plan);
  const movedLines = moved.slice(0, FEW).map(({ obligation, to }) => {
    return `${whatOf(obligation, shown, t)} → ${nameIn(shown, unitAtBirth(to))}`;
  });
  const endedLines = superseded.slice(0, FEW).map((id) => whatOf(id, shown, t));
  const more = (all: readonly unknown[]): Parts =>
    all.length > FEW && t(`Và ${all.length - FEW} việc nữa.`, `And ${all.length - FEW} more.`);
  const folded = (title: string, lines: string[], all: readonly unknown[]): Parts =>
    all.length > 0 && [details(`${title}: ${all.length}`, bullets(lines)), more(all)];
  return [
    heading(plan ? citePlan(plan, t) : one.plan),
    t(
      `Thành phiên bản ${version}. Giữ nguyên ${kept} việc; chuyển ${moved.length}; thôi ${superseded.length}.`,
      `Becomes version ${version}. Kept: ${kept}; passed on: ${moved.length}; ended: ${superseded.length}.`,
    ),
    coordinator !== null &&
      t(
        `Cơ quan đầu mối mới: ${nameIn(shown, coordinator)}.`,
        `Coordinated from then on by ${nameIn(shown, coordinator)}.`,
      ),
    folded(t('Việc chuyển sang đơn vị khác', 'Work that goes on elsewhere'), movedLines, moved),
    folded(t('Việc không ai nhận', 'Work that nobody takes over'), endedLines, superseded),
  ];
}

/** What a reorganisation makes of units and plans, before it is confirmed. */
export function reorganisePreviewPage(shown: ShownReorganisation, t: Translate): BlockPage {
  const { result, basis, typed, mark, isDue, isAnother } = shown;
  const day = formatDate(result.effective, t);
  return {
    title: t('Việc sắp xếp này thay đổi gì', 'What this reorganisation changes'),
    back: { href: ADMIN_REORGANISE, text: t('Chọn tệp khác', 'Choose another file') },
    isWide: true,
    blocks: [
      isAnother &&
        inset(
          t(
            'Từ lúc quý vị xem, các kế hoạch đã thay đổi. Chưa áp dụng gì; xin xem lại dưới đây rồi xác nhận.',
            'The plans have changed since you looked. Nothing was applied; please check again and confirm.',
          ),
        ),
      t(
        `Chưa áp dụng gì. Theo ${citeDocument(basis, t)}, có hiệu lực từ ${day}.`,
        `Nothing is applied yet. By ${citeDocument(basis, t)}, in force from ${day}.`,
      ),
      !isDue &&
        inset(
          t(
            `Áp dụng được từ ngày ${day}; hôm nay chỉ xem trước.`,
            `It can be applied from ${day} on; today it can only be looked at.`,
          ),
        ),
      unitsTable(shown, t),
      result.plans.length === 0
        ? t('Không kế hoạch đang chạy nào thay đổi.', 'No running plan changes.')
        : result.plans.map((one) => planPart(one, shown, t)),
      form({
        action: ADMIN_REORGANISE,
        isUpload: true,
        hidden: { ...typed, mark },
        buttons: [
          ...(isDue && result.plans.length > 0
            ? [{ text: t('Áp dụng cho mọi kế hoạch', 'Apply to all plans'), step: 'save' }]
            : []),
          { text: t('Sửa lại', 'Change'), step: 'edit', look: 'secondary' },
        ],
        cancel: { href: backToAdmin(t).href, text: t('Không áp dụng', 'Do not apply') },
      }),
    ],
  };
}

/** What was applied. */
export function reorganisedPage(
  { result, plans }: Pick<ShownReorganisation, 'result' | 'plans'>,
  t: Translate,
): BlockPage {
  return {
    title: t('Đã sắp xếp lại đơn vị', 'Units reorganised'),
    back: backToAdmin(t),
    blocks: [
      t('Các kế hoạch đã đổi theo:', 'The plans that follow it:'),
      bullets(
        result.plans.map(({ plan, version }) => {
          const found = plans.find(({ id }) => id === plan);
          return [
            link(adminPlan(plan), found ? citePlan(found, t) : plan),
            t(`, phiên bản ${version}`, `, version ${version}`),
          ];
        }),
      ),
      ...(result.waiting ? [warning(t(stillWaitingWords(result.waiting)))] : []),
      paragraph(
        t(
          'Người của đơn vị đã thôi hoạt động: xem lại ở mục “Cán bộ và vai trò”.',
          'The people of units that are no more: see “Officials and roles”.',
        ),
      ),
    ],
  };
}
