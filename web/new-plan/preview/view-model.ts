import { both, type Translate } from '../../../domain/bilingual.ts';
import { localDate } from '../../../domain/instants.ts';
import type { Instant } from '../../../domain/plan.ts';
import type { ErrorDetail, UserError } from '../../../domain/user-error.ts';
import { fieldModels, type Field } from '../../layout/field.ts';
import type { LaunchPreview } from '../../../client/engine.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { citePlan, formatDate, unitName } from '../../layout/names.ts';
import type { PageModel } from '../../layout/page.ts';
import { detailWords } from '../../layout/page-words.ts';
import { NEW_PLANS, newPlan, newPlanPreview, planHome } from '../../layout/paths.ts';
import type { Intake } from '../planners.ts';
import { datesModel } from './dates-model.ts';
import type { DatedPlan, LaunchLook } from './look-at-launch.ts';

const ANSWERED_THERE = both(
  'Trả lời ở trang Bản nháp và câu hỏi.',
  'Answer it on the page “Draft and questions”.',
);

/** @param isAsked whether questions are answered on the draft's page rather than in a file */
function findingOf({ line, path, message, remedy, id }: ErrorDetail, isAsked: boolean, t: Translate): object {
  const shown = isAsked && id !== undefined ? ANSWERED_THERE : remedy;
  return {
    line,
    href: line === null ? null : `#Y${line}`,
    path,
    message: t(message),
    remedy: shown && t(shown),
  };
}

function peopleModel(
  { plan }: DatedPlan,
  intake: Intake,
  signedIn: string,
  problems: FormProblem[],
  t: Translate,
): object {
  const { people } = intake;
  const isFresh = Object.keys(people).length === 0;
  const fields: Field[] = [
    {
      ...{ name: 'coordinator', kind: 'email', autocomplete: 'email' },
      label: t('Địa chỉ thư của cán bộ điều phối', 'Mail address of the coordinator'),
    },
    {
      ...{ name: 'approver', kind: 'email' },
      label: t('Địa chỉ thư của người phê duyệt báo cáo', 'Mail address of the approver'),
    },
    {
      ...{ name: 'officials', kind: 'file' },
      label: t('Danh bạ các đơn vị (YAML, không bắt buộc)', 'Directory of the units (YAML, optional)'),
      hint: t(
        `Tệp danh bạ ghi kế hoạch này bằng mã “${plan.id}”.`,
        `The directory’s file names this plan by its id, “${plan.id}”.`,
      ),
    },
  ];
  const { coordinator = isFresh ? signedIn : '', approver = '', file } = people;
  return {
    unit: unitName(plan, plan.coordinator, t),
    fields: fieldModels(fields, { coordinator, approver }, problems),
    file: file?.name ?? null,
  };
}

function launchModel({ launch, plan }: DatedPlan, problems: FormProblem[], t: Translate): object | null {
  if (!launch) return null;
  const { past, units, ordered, requested, obligations, forecastYears, warnings } = launch;
  return {
    running: launch.running ? planHome(plan.id) : null,
    ...{ units, ordered, requested, obligations },
    forecast: forecastYears.join(', '),
    warnings: warnings.map((warning) => t(warning)),
    past: past.count > 0 && fieldModels([pastField(launch, t)], {}, problems),
    confirm: {
      name: 'confirm',
      idPrefix: 'confirm',
      errorMessage: errorOf(problems, 'confirm'),
      items: [
        {
          value: 'yes',
          text: t(
            'Tôi đã xem lịch, phân công và danh bạ ở trên.',
            'I have checked the dates, duties and people above.',
          ),
        },
      ],
    },
  };
}

/** What becomes of the due dates that are past. */
function pastField({ past: { count, first, last }, obligations }: LaunchPreview, t: Translate): Field {
  const span = first && last ? `${formatDate(first, t)} – ${formatDate(last, t)}` : '';
  const isAll = count === obligations;
  const skip = {
    ...{ value: 'skip', text: t('Bỏ qua, chỉ theo dõi từ nay', 'Skip them and start from now') },
    hint: t(
      'Thường chọn khi kế hoạch đã chạy từ trước.',
      'The usual choice where the plan is already under way.',
    ),
  };
  return {
    ...{ name: 'past', kind: 'choice' },
    label: t(
      `${count} hạn đã qua (${span}). ${isAll ? 'Không còn hạn nào ở phía trước. ' : ''}Làm gì với các hạn này?`,
      `${count} due dates are past (${span}). ${isAll ? 'No due date lies ahead. ' : ''}What should happen to them?`,
    ),
    options: [
      ...(isAll ? [] : [skip]),
      {
        ...{ value: 'open', text: t('Vẫn mở, coi như quá hạn', 'Open them, as overdue') },
        hint: t('Các đơn vị nhận đôn đốc ngay.', 'The units are reminded at once.'),
      },
    ],
  };
}

/** Why a launch is refused and what to do here, beside the sentence that heads it. */
function detailsOf(refused: UserError, t: Translate): string[] {
  const headline = t(refused.words);
  return refused.details
    .map((detail) => detailWords(detail, t).replace(headline, '').trim())
    .filter((words) => words !== '');
}

/** What a launch would bring, and the form for it. */
export function previewPage(
  intake: Intake,
  look: LaunchLook,
  who: { signedIn: string; at: Instant },
  t: Translate,
  problems: FormProblem[] = [],
): PageModel {
  const { reading, dated } = look;
  const isOutline = !reading.ok && reading.missing !== undefined;
  const hasDraft = intake.draft !== null;
  const findings = [...(reading.ok ? [] : reading.errors), ...reading.warnings];
  const isNumbered = findings.some(({ line }) => line !== null);
  return {
    title: dated ? t(dated.plan.title, dated.plan.titleEn) : t('Xem trước kế hoạch', 'Preview of the plan'),
    back: hasDraft
      ? { href: newPlan(intake.id), text: t('Bản nháp và câu hỏi', 'Draft and questions') }
      : { href: NEW_PLANS, text: t('Văn bản đang làm', 'Drafts in progress') },
    context: dated ? [citePlan(dated.plan, t)] : [intake.name],
    problems,
    home: newPlan(intake.id),
    here: newPlanPreview(intake.id),
    hasDraft,
    isOutline,
    errors: reading.ok ? [] : reading.errors.map((one) => findingOf(one, hasDraft, t)),
    warnings: reading.warnings.map((one) => findingOf(one, hasDraft, t)),
    yaml: look.text,
    // Lines are numbered where some finding leads to one.
    yamlLines: isNumbered ? look.text.replace(/\n$/, '').split('\n') : null,
    dates: dated && datesModel(dated, localDate(who.at, dated.plan.timeZone), t),
    people: dated && peopleModel(dated, intake, who.signedIn, problems, t),
    refused: dated?.refused && {
      message: t(dated.refused.words),
      details: detailsOf(dated.refused, t),
    },
    launch: dated && launchModel(dated, problems, t),
  };
}
