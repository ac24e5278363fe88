/** An act on many reports: choosing them, reading once more what will happen to whom, and what came of it. */
import type { Bilingual, Translate } from '../../domain/bilingual.ts';
import type { IsoDate, UnitId } from '../../domain/plan.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import {
  bullets,
  details,
  form,
  heading,
  inset,
  paragraph,
  summary,
  type Block,
  type BlockPage,
  type Parts,
} from '../layout/blocks.ts';
import { fieldsFor } from '../act-forms/declared-fields.ts';
import { fieldModels } from '../layout/field.ts';
import { errorOf, type FormProblem } from '../layout/form.ts';
import { citePlan, formatDate, unitName } from '../layout/names.ts';
import { planPeriod, planWork } from '../layout/paths.ts';
import { joined, link } from '../layout/sentence.ts';
import { unitCount } from '../lists/unit-lists.ts';
import { periodName } from '../unit/what-name.ts';
import { stateTag } from '../unit/state-tag.ts';
import { batchFields, batchForm } from './batch-acts.ts';
import { OWN_DATES, ownDatesField } from './own-dates.ts';
import { chosenAs, MOST_AT_ONCE, type Batch } from './batch.ts';

/** The name of the boxes that are ticked. */
export const CHOSEN = 'chon';

function headOf({ seen: { plan, period } }: Batch, t: Translate) {
  return {
    context: [citePlan(plan, t)],
    caption: t(`Báo cáo ${periodName(period, t)}`, `Reports, ${periodName(period, t)}`),
    back: { href: `${planPeriod(plan.id, period)}#don-vi`, text: t('Trang của kỳ', 'The period’s page') },
  };
}

/** Whom it is not for, folded away by the reason. */
const leftOutOf = ({ leftOut, seen: { plan } }: Batch, t: Translate): Parts =>
  leftOut.length > 0 && [
    heading(t('Không thuộc diện này', 'Left out')),
    leftOut.map(({ why, rows }) =>
      details(
        `${why} (${unitCount(rows.length, t)})`,
        bullets(rows.map(({ unit }) => unitName(plan, unit, t))),
      ),
    ),
  ];

/** Chooses the units; all that are shown are ticked at first where nobody has chosen yet. */
export function choosePage(
  batch: Batch,
  {
    values,
    named,
    problems,
  }: { values: Record<string, string>; named: string[] | null; problems: FormProblem[] },
  t: Translate,
): BlockPage {
  const { act, possible, seen } = batch;
  const { intro, button } = batchForm(act);
  const shown = possible.slice(0, MOST_AT_ONCE);
  const boxes = {
    ...{
      idPrefix: CHOSEN,
      name: CHOSEN,
      errorMessage: errorOf(problems, CHOSEN),
      classes: 'govuk-checkboxes--small',
    },
    fieldset: { legend: { text: t('Các đơn vị', 'Units'), classes: 'govuk-fieldset__legend--s' } },
    items: shown.map((row) => ({
      value: chosenAs(row),
      text: `${unitName(seen.plan, row.unit, t)}: ${stateTag(row, seen.now, t).text}`,
      checked: named === null || named.includes(chosenAs(row)),
    })),
  };
  const more = possible.length - shown.length;
  return {
    ...headOf(batch, t),
    problems,
    title: act.title(t),
    blocks:
      possible.length === 0
        ? [
            t('Hiện không đơn vị nào thuộc diện này.', 'There is no unit that this is for.'),
            leftOutOf(batch, t),
          ]
        : [
            intro.map((words) => paragraph(t(words))),
            more > 0 &&
              inset(
                t(
                  `Mỗi lần làm được ${MOST_AT_ONCE} đơn vị; còn ${more} đơn vị nữa, làm ở lần sau.`,
                  `${MOST_AT_ONCE} units can be done at a time; ${more} more remain for the next time.`,
                ),
              ),
            form({
              fields: [
                ...fieldModels(
                  [
                    ...batchFields(act).flatMap((field) => fieldsFor(field, t)),
                    ...(act.hasOwnDates ? [ownDatesField(t)] : []),
                  ],
                  values,
                  problems,
                ),
                { kind: 'several', options: boxes },
              ],
              buttons: [{ text: t('Tiếp tục', 'Continue') }],
              cancel: { href: headOf(batch, t).back.href, text: t('Hủy', 'Cancel') },
            }),
            paragraph(
              t(
                `Bước sau cho xem lại trước khi “${t(button)}”.`,
                `The next step shows it once more before “${t(button)}”.`,
              ),
            ),
            leftOutOf(batch, t),
          ],
  };
}

/** What was chosen and typed. */
interface Confirmed {
  rows: ObligationRow[];
  values: Record<string, string>;
  saying: string;
  /** Dates of their own, by unit. */
  dates: ReadonlyMap<UnitId, IsoDate>;
}

/** What will happen to whom, once more. */
export function confirmPage(
  batch: Batch,
  { rows, values, saying, dates }: Confirmed,
  t: Translate,
): BlockPage {
  const { act, possible, seen } = batch;
  const { button, title, isGrave } = batchForm(act);
  const typed = batchFields(act).flatMap((field) =>
    fieldsFor(field, t).map(({ name, label }) => ({ key: label, value: values[name] || '–', name })),
  );
  const ownDate = ({ unit }: ObligationRow): string | false => {
    const date = dates.get(unit);
    return date !== undefined && t(`hạn riêng ${formatDate(date, t)}`, `own date ${formatDate(date, t)}`);
  };
  const unticked = possible.filter((row) => !rows.includes(row));
  return {
    ...headOf(batch, t),
    title: `${t(title).replace(/\?$/, '')}: ${unitCount(rows.length, t)}?`,
    blocks: [
      typed.length > 0 && summary(typed.map(({ key, value }) => ({ key, value }))),
      bullets(rows.map((row) => joined([unitName(seen.plan, row.unit, t), ownDate(row)], ': '))),
      paragraph(
        t(
          'Mỗi đơn vị được ghi một dòng trong nhật ký. Không đơn vị nào ngoài danh sách này bị ảnh hưởng.',
          'One line for each unit goes into the history. No unit outside this list is affected.',
        ),
      ),
      form({
        hidden: {
          ...Object.fromEntries(typed.map(({ name }) => [name, values[name] ?? ''])),
          ...(dates.size > 0 ? { [OWN_DATES]: values[OWN_DATES] ?? '' } : {}),
          ...{ [CHOSEN]: rows.map(chosenAs).join(','), saying, step: 'sure' },
        },
        buttons: [{ text: `${t(button)} (${rows.length})`, look: isGrave && 'warning' }],
        cancel: { href: headOf(batch, t).back.href, text: t('Hủy', 'Cancel') },
      }),
      unticked.length > 0 && [
        heading(t('Quý vị không chọn', 'Not chosen')),
        details(
          unitCount(unticked.length, t),
          bullets(unticked.map(({ unit }) => unitName(seen.plan, unit, t))),
        ),
      ],
      leftOutOf(batch, t),
    ],
  };
}

export interface BatchOutcome {
  done: ObligationRow[];
  /** What was refused, with the engine's reason. */
  refused: { row: ObligationRow; why: Bilingual }[];
  /** Named by the form, but no longer as they were shown there. */
  gone: number;
}

/** What came of it. */
export function outcomePage(batch: Batch, { done, refused, gone }: BatchOutcome, t: Translate): BlockPage {
  const { plan, period } = batch.seen;
  const entry = ({ id, unit }: ObligationRow) => link(planWork(plan.id, unit, id), unitName(plan, unit, t));
  const said: Block = inset(
    t(`Đã làm xong cho ${unitCount(done.length, t)}.`, `Done for ${unitCount(done.length, t)}.`),
    true,
  );
  return {
    ...headOf(batch, t),
    title: batch.act.title(t),
    blocks: [
      said,
      gone > 0 &&
        inset(
          t(
            `${unitCount(gone, t)} đã thay đổi trong lúc quý vị xem nên được để lại; mở trang của kỳ để xem lại.`,
            `${unitCount(gone, t)} changed while you were reading and were left alone; see the period’s page.`,
          ),
        ),
      refused.length > 0 && [
        heading(t('Chưa làm được', 'Not done')),
        bullets(refused.map(({ row, why }) => joined([entry(row), t(why)], ': '))),
      ],
      done.length > 0 && details(t('Các đơn vị đã làm', 'The units'), bullets(done.map((row) => entry(row)))),
      paragraph(link(planPeriod(plan.id, period), t('Trang của kỳ', 'The period’s page'))),
    ],
  };
}
