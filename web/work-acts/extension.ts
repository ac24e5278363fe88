/** A later date for a report or task: granted, refused, or the whole thing waived. */
import type { Translate } from '../../domain/bilingual.ts';
import { printDate } from '../../words/dates.ts';
import type { ObligationResult } from '../../client/engine.ts';
import type { FormProblem } from '../layout/form.ts';
import { formatDate } from '../layout/names.ts';
import { readDate } from '../layout/typed-date.ts';
import { basisFields, basisOf, basisProblems } from '../coordinator-forms/document-basis.ts';
import {
  required,
  whyField,
  type CoordinatorForm,
  type Typed,
} from '../coordinator-forms/coordinator-form.ts';
import type { Work } from '../work-page/load-work.ts';
import { isAllowed } from './allowed.ts';

/** What is said afterwards where nothing changed: the issuer has the last word. */
const proposalOr = ({ proposal }: ObligationResult): string | undefined =>
  proposal ? 'kien-nghi' : undefined;

function asked({ request }: Work, t: Translate): string[] {
  if (!request) return [];
  const date = request.to ? formatDate(request.to, t) : '–';
  return [t(`Đơn vị xin đến ngày ${date}: “${request.why}”`, `The unit asks for ${date}: “${request.why}”`)];
}

/** Who may move it. */
function byWhom({ row }: Work, t: Translate): string {
  return row.kind === 'report'
    ? t(
        'Cơ quan đầu mối dời được hạn thu thập báo cáo, không quá hạn gửi lên cấp trên.',
        'The coordinating agency may move the date of collection, no further than the date of sending upward.',
      )
    : t(
        'Hạn của nhiệm vụ do kế hoạch định: cần số, ngày văn bản của cơ quan ban hành. Nếu để trống, hệ thống ghi là kiến nghị và hạn chưa thay đổi.',
        'The date of a task is the plan’s: it moves on a document of the issuer. Left blank, it is recorded as a proposal and nothing changes.',
      );
}

function dateProblems({ fields }: Typed, { request }: Work, t: Translate): FormProblem[] {
  if ((!fields.to && request) || readDate(fields.to ?? '')) return [];
  return [{ field: 'to', text: t('Ghi hạn mới, ví dụ 24/6/2024.', 'Give the new date, e.g. 24/6/2024.') }];
}

export const extendForm: CoordinatorForm<Work> = {
  key: 'gia-han',
  title: (_, t) => t('Gia hạn', 'Extend'),
  intro: (work, t) => [...asked(work, t), byWhom(work, t)],
  fields: ({ request, row }, t) => [
    {
      name: 'to',
      kind: 'text',
      label: t('Hạn mới', 'New date'),
      hint: t('Ví dụ: 24/6/2024', 'For example 24/6/2024'),
      value: request?.to ? printDate(request.to) : '',
      width: 10,
    },
    whyField(t, undefined, true),
    ...(row.kind === 'task'
      ? basisFields(t, t('Văn bản của cơ quan ban hành kế hoạch.', 'Of the plan’s issuer.'))
      : []),
  ],
  button: (t) => t('Gia hạn', 'Extend'),
  isOffered: (work) => isAllowed('extend', work),
  check: (typed, work, t) => [...dateProblems(typed, work, t), ...basisProblems(typed.fields, t)],
  async act(engine, { named, email }, { fields }) {
    const to = readDate(fields.to ?? '');
    const said = { ...(to ? { to } : {}), ...(fields.why ? { why: fields.why } : {}), ...basisOf(fields) };
    return proposalOr(await engine.grantExtension({ ...named, as: email, ...said }));
  },
};

export const refuseForm: CoordinatorForm<Work> = {
  key: 'giu-han',
  title: (_, t) => t('Giữ nguyên hạn', 'Keep the date'),
  intro: (work, t) => [
    ...asked(work, t),
    t('Đơn vị nhận thư trả lời kèm lý do.', 'A mail answers the unit, with the reason.'),
  ],
  fields: (_, t) => [whyField(t)],
  button: (t) => t('Trả lời đơn vị', 'Answer the unit'),
  isOffered: (work) => work.request !== null && isAllowed('refuse-extension', work),
  check: (typed, _, t) => required(typed, 'why', t('Ghi lý do giữ nguyên hạn.', 'Say why the date stays.')),
  async act(engine, { named, email }, { fields }) {
    await engine.refuseExtension({ ...named, as: email, why: fields.why ?? '' });
    return undefined;
  },
};

export const waiveForm: CoordinatorForm<Work> = {
  key: 'mien',
  title: (_, t) => t('Miễn thực hiện?', 'Waive it?'),
  intro: ({ row }, t) => [
    row.kind === 'report'
      ? t(
          'Đơn vị không phải báo cáo kỳ này và không tính là thiếu. Không thu hồi lại được; đơn vị nhận thư thông báo.',
          'The unit need not report for this period and does not count as missing. This cannot be taken back; a mail tells the unit.',
        )
      : t(
          'Nhiệm vụ chỉ được miễn theo văn bản của cơ quan ban hành. Nếu để trống số và ngày, hệ thống ghi là kiến nghị và chưa có gì thay đổi.',
          'A task is waived only on a document of the issuer. Left blank, it is recorded as a proposal and nothing changes.',
        ),
  ],
  fields: ({ row }, t) => [
    whyField(t),
    ...(row.kind === 'task'
      ? basisFields(t, t('Văn bản của cơ quan ban hành kế hoạch.', 'Of the plan’s issuer.'))
      : []),
  ],
  button: (t) => t('Miễn thực hiện', 'Waive it'),
  isGrave: true,
  isOffered: (work) => isAllowed('waive', work),
  check: (typed, _, t) => [
    ...required(typed, 'why', t('Ghi lý do miễn.', 'Give the reason.')),
    ...basisProblems(typed.fields, t),
  ],
  async act(engine, { named, email }, { fields }) {
    const said = { why: fields.why ?? '', ...basisOf(fields) };
    return proposalOr(await engine.waiveObligation({ ...named, as: email, ...said }));
  },
};
