import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import { isAbout } from '../../domain/ids.ts';
import type { Instant } from '../../domain/plan.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { UnitScope } from '../layout/access.ts';
import { errorOf, type FormProblem } from '../layout/form.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { unitHome } from '../layout/paths.ts';
import { isOpen } from '../unit/state-tag.ts';
import { periodName } from '../unit/what-name.ts';

interface Input extends UnitScope {
  raised: ObstacleWithTexts[];
  obligations: ObligationRow[];
  now: Instant;
}

/** What an obstacle is about, in words. */
function aboutName({ plan }: UnitScope, about: string | null, t: Translate): string {
  if (about === null) return t('Chung', 'In general');
  const duty = plan.duties.find(({ code }) => code === about);
  if (duty) return `${about}. ${t(duty.text, duty.textEn)}`;
  return t(`Báo cáo ${periodName(about, t)}`, `Report, ${periodName(about, t)}`);
}

function stateOf({ state }: ObstacleWithTexts, t: Translate): { text: string; classes: string } {
  switch (state) {
    case 'answered':
      return { text: t('Đã trả lời', 'Answered'), classes: 'govuk-tag--green' };
    case 'escalated':
      return { text: t('Đã trình lãnh đạo', 'With the leadership'), classes: 'govuk-tag--blue' };
    case 'raised':
      return { text: t('Đang chờ trả lời', 'Waiting for an answer'), classes: 'govuk-tag--blue' };
  }
}

/**
 * Whether it concerns this person: a colleague to whom something was handed hears and speaks of that alone.
 * @param about code of a duty or id of a period; null for an obstacle in general
 */
export function mayRaise(
  { unit, handed }: Pick<UnitScope, 'unit' | 'handed'>,
  about: string | null,
): boolean {
  if (!handed) return true;
  return about !== null && [...handed].some((id) => isAbout(id, unit.id, about));
}

/** What it may be about: reports now open or sent back, and the unit's duties. */
function subjects(input: Input, chosen: string, t: Translate) {
  const { plan, unit, obligations, now } = input;
  const periods = obligations.filter(
    (row) => row.kind === 'report' && (isOpen(row, now) || row.state === 'returned' || row.period === chosen),
  );
  const duties = plan.duties.filter(({ units, code }) => units.includes(unit.id) && mayRaise(input, code));
  const values = [...periods.map(({ period }) => period ?? ''), ...duties.map(({ code }) => code)];
  const general = { value: '', text: t('Không riêng việc nào', 'Nothing in particular') };
  return [
    ...(mayRaise(input, null) ? [{ ...general, selected: chosen === '' }] : []),
    ...values.map((value) => ({
      value,
      text: aboutName(input, value, t).slice(0, 120),
      selected: value === chosen,
    })),
  ];
}

/** What was raised, and the form. */
export function obstaclesPage(
  input: Input,
  typed: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): PageModel {
  const { plan, unit, raised } = input;
  return {
    title: t('Vướng mắc', 'Obstacles'),
    context: [unitName(plan, unit.id, t), citePlan(plan, t)],
    back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
    problems,
    raised: [...raised].reverse().map((one) => ({
      about: aboutName(input, one.about, t),
      tag: stateOf(one, t),
      at: formatInstant(one.raisedAt, plan.timeZone, t),
      text: one.text,
      answer: one.answer,
    })),
    about: {
      id: 'about',
      name: 'about',
      label: { text: t('Liên quan tới', 'About'), classes: 'govuk-label--s' },
      items: subjects(input, typed.about ?? '', t),
      errorMessage: errorOf(problems, 'about'),
    },
    text: {
      id: 'text',
      name: 'text',
      label: {
        text: t('Nội dung vướng mắc, kiến nghị', 'The obstacle, and what you propose'),
        classes: 'govuk-label--s',
      },
      hint: {
        text: t(
          'Ai cần làm gì để gỡ. Không ghi danh sách người.',
          'Who should do what about it. No lists of persons.',
        ),
      },
      rows: 6,
      value: typed.text ?? '',
      errorMessage: errorOf(problems, 'text'),
    },
  };
}
