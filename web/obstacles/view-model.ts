import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { isAbout } from '../../domain/ids.ts';
import type { Instant } from '../../domain/plan.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { UnitScope } from '../layout/access.ts';
import { entries, form, heading, type Block, type BlockPage } from '../layout/blocks.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import { unitHome } from '../layout/paths.ts';
import { isOpen } from '../unit/state-tag.ts';
import { periodName } from '../unit/what-name.ts';
import { obstacleEntry } from '../unit-page/obstacle-entry.ts';

interface Input extends UnitScope {
  raised: ObstacleWithTexts[];
  obligations: ObligationRow[];
  now: Instant;
}

/** What an obstacle is about, in words. */
function aboutName({ plan }: UnitScope, about: string | null, t: Translate): string {
  if (about === null) return t('Chung', 'General');
  const duty = plan.duties.find(({ code }) => code === about);
  if (duty) return `${about}. ${t(duty.text, duty.textEn)}`;
  return t(`Báo cáo ${periodName(about, t)}`, `Report, ${periodName(about, t)}`);
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
  return [
    ...(mayRaise(input, null)
      ? [{ value: '', text: t('Không riêng việc nào', 'Nothing in particular') }]
      : []),
    ...values.map((value) => ({ value, text: aboutName(input, value, t).slice(0, 120) })),
  ];
}

/** What was raised, and the form. */
export function obstaclesPage(
  input: Input,
  typedIn: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): BlockPage {
  const { plan, unit, raised } = input;
  return {
    title: t('Vướng mắc', 'Obstacles'),
    context: [unitName(plan, unit.id, t), citePlan(plan, t)],
    back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
    problems,
    blocks: [
      raised.length > 0 &&
        entries(
          raised.toReversed().map((one) => {
            const when = `${t('Nêu lúc', 'Raised at')} ${formatInstant(one.raisedAt, plan.timeZone, t)}`;
            return obstacleEntry(one, { title: aboutName(input, one.about, t), when, level: 2 }, t);
          }),
        ),
      heading(t('Nêu vướng mắc', 'Raise an obstacle')),
      t(
        'Cơ quan đầu mối nhận được ngay và trả lời, hoặc trình lãnh đạo. Vướng mắc cũng được ghi vào báo cáo tổng hợp của kỳ. Hạn của việc không thay đổi.',
        'The coordinating agency is notified at once and answers, or escalates to its leadership. Obstacles are also listed in the period’s aggregate report. They do not change any due date.',
      ),
      raiseForm(input, typedIn, problems, t),
    ],
  };
}

function raiseForm(
  input: Input,
  typedIn: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): Block {
  const fields: Field[] = [
    {
      ...{ name: 'about', kind: 'select', label: t('Liên quan tới', 'About') },
      options: subjects(input, typedIn.about ?? '', t),
    },
    {
      ...{ name: 'text', kind: 'area', rows: 6 },
      label: t('Nội dung vướng mắc, kiến nghị', 'The obstacle, and what you propose'),
      hint: t(
        'Ai cần làm gì để gỡ. Không ghi danh sách người.',
        'Who needs to do what to resolve it. No lists of persons.',
      ),
    },
  ];
  return form({
    action: '?',
    fields: fieldModels(fields, typedIn, problems),
    buttons: [{ text: t('Gửi vướng mắc', 'Send') }],
  });
}
