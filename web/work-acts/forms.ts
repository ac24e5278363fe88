/** What the coordinator may do about one report or task of a unit. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ActDeclaration } from '../../client/acts/declaration.ts';
import { ACTS } from '../../client/acts/index.ts';
import type { ObligationResult } from '../../client/engine.ts';
import { printDate } from '../../words/dates.ts';
import type { ActForm, Typed } from '../act-forms/act-form.ts';
import { declaredForm } from '../act-forms/declared-form.ts';
import { formatDate } from '../layout/names.ts';
import type { FormProblem } from '../layout/form.ts';
import { readDate } from '../layout/typed-date.ts';
import type { Work } from '../work-page/load-work.ts';
import { isAllowed, isCoordinators } from './allowed.ts';
import { askForm } from './ask.ts';
import { reclaimForm } from './reclaim.ts';

const named = ({ named: obligation, email }: Work) => ({ ...obligation, as: email });

const reportNamed = ({ plan, unit, row, email }: Work) => ({
  ...{ plan: plan.id, unit: unit.id, period: row.period ?? '' },
  as: email,
});

/** The version of the report that the page showed. */
const shown = ({ row }: Work): Record<string, string> =>
  row.kind === 'report' ? { version: String(row.version) } : {};

/** Where nothing changed the issuer has the last word. */
const proposalOr = ({ proposal }: ObligationResult): string | undefined =>
  proposal ? 'kien-nghi' : undefined;

function requested({ request }: Work, t: Translate): string[] {
  if (!request) return [];
  const date = request.to ? formatDate(request.to, t) : '–';
  return [t(`Đơn vị xin đến ngày ${date}: “${request.why}”`, `The unit requests ${date}: “${request.why}”`)];
}

/** Who may move the date. */
function byWhom({ row }: Work, t: Translate): string {
  return row.kind === 'report'
    ? t(
        'Cơ quan đầu mối dời được hạn thu thập báo cáo, không quá hạn gửi lên cấp trên.',
        'The coordinating agency can move the due date for the units’ reports, but not beyond the date of sending upward.',
      )
    : t(
        'Hạn của nhiệm vụ do kế hoạch định: cần số, ngày văn bản của cơ quan ban hành. Nếu để trống, hệ thống ghi là kiến nghị và hạn chưa thay đổi.',
        'The due date of a task is set by the plan: enter number and date of the issuer’s document. If left blank, this is recorded as a proposal and the due date does not change.',
      );
}

function dateProblems({ fields }: Typed, { request }: Work, t: Translate): FormProblem[] {
  if ((!fields.to && request) || readDate(fields.to ?? '')) return [];
  return [{ field: 'to', text: t('Ghi hạn mới, ví dụ 24/6/2024.', 'Enter the new date, e.g. 24/6/2024.') }];
}

function whatWaivingMeans({ row }: Work, t: Translate): string {
  return row.kind === 'report'
    ? t(
        'Đơn vị không phải báo cáo kỳ này và không tính là thiếu. Chỉ hoàn tác được trong 30 ngày và trước khi chốt báo cáo tổng hợp; đơn vị nhận thư thông báo.',
        'The unit does not have to report for this period and is not counted as missing. It can be undone for 30 days only, before the consolidated report is sealed; the unit is notified by mail.',
      )
    : t(
        'Nhiệm vụ chỉ được miễn theo văn bản của cơ quan ban hành. Nếu để trống số và ngày, hệ thống ghi là kiến nghị và chưa có gì thay đổi.',
        'A task is waived only on the basis of a document of the issuer. If number and date are left blank, this is recorded as a proposal and nothing changes.',
      );
}

/** What was handed in. */
const JUDGING: ActForm<Work>[] = [
  declaredForm<Work, 'acceptReport'>('acceptReport', {
    named: reportNamed,
    shown,
    isOffered: (work) => isAllowed('accept', work),
  }),
  declaredForm<Work, 'returnReport'>('returnReport', {
    named: reportNamed,
    shown,
    isOffered: (work) => isAllowed('return', work),
    submit: (engine, work, input) =>
      work.row.kind === 'task'
        ? engine.returnTask({ ...named(work), why: input.why })
        : engine.returnReport(input),
  }),
  declaredForm<Work, 'reopenReport'>('reopenReport', {
    named: reportNamed,
    shown,
    isOffered: (work) => !work.isSealed && isAllowed('reopen-report', work),
  }),
];

/** What is owed, and when. */
const OWING: ActForm<Work>[] = [
  declaredForm<Work, 'grantExtension'>('grantExtension', {
    named,
    about: (work, t) => [...requested(work, t), byWhom(work, t)],
    asks: ({ row }) => (row.kind === 'task' ? ['to', 'why', 'basis'] : ['to', 'why']),
    start: ({ request }) => ({ to: request?.to ? printDate(request.to) : '' }),
    isOffered: (work) => isAllowed('extend', work),
    judges: ['to'],
    check: dateProblems,
    after: proposalOr,
  }),
  declaredForm<Work, 'refuseExtension'>('refuseExtension', {
    named,
    about: requested,
    isOffered: (work) => work.request !== null && isAllowed('refuse-extension', work),
  }),
  declaredForm<Work, 'waiveObligation'>('waiveObligation', {
    named,
    about: (work, t) => [whatWaivingMeans(work, t)],
    asks: ({ row }) => (row.kind === 'task' ? ['why', 'basis'] : ['why']),
    isOffered: (work) => isAllowed('waive', work),
    after: proposalOr,
  }),
];

const OWN = new Set([...JUDGING, ...OWING].map(({ key }) => key));

/** Acts of the coordinator whose forms need nothing beside their declaration. */
const PLAIN = (Object.values(ACTS) as ActDeclaration[])
  .filter(
    ({ subject, act, form }) => subject === 'obligation' && form && !OWN.has(form.key) && isCoordinators(act),
  )
  .map(({ method, act }) =>
    // All of them are named alike.
    declaredForm<Work, 'remindUnit'>(method as 'remindUnit', {
      named,
      isOffered: (work) => isAllowed(act, work),
    }),
  );

/** In the order in which the page of the work offers them. */
export const WORK_FORMS: ActForm<Work>[] = [...JUDGING, askForm, ...PLAIN, ...OWING, reclaimForm];
