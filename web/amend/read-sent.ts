/** The amended plan as somebody sends it: a plan file, or a document that the importer has read for them. */
import type { FastifyRequest } from 'fastify';
import { both, type Translate } from '../../domain/bilingual.ts';
import type { DocumentNamed } from '../../client/engine.ts';
import { readPlan, requirePlan } from '../../client/documents/read-plan.ts';
import { vetText } from '../../client/documents/vet-text.ts';
import type { Records } from '../../records/database/database.ts';
import { findSentPlan } from '../../records/plans/sent-plans.ts';
import { basisOf } from '../act-forms/document-basis.ts';
import { fieldsOf, problemList, type FormProblem } from '../layout/form.ts';
import type { MistakeRow } from '../layout/mistakes.ts';
import { mistakesOf, mistakesSummary, readSentText, type SentText } from '../layout/sent-text.ts';
import { fileNameOf } from '../layout/sent-file.ts';
import { readDate } from '../layout/typed-date.ts';
import { planTextOf, PLAN_FILE } from '../new-plan/plan-text.ts';
import { findOwnIntake } from '../new-plan/planners.ts';
import { textOfVersion } from './return-to.ts';
import { documentProblems } from '../obligation/document-fields.ts';

/** A plan of 400 units is 300 kB; in letters of base64. */
const LARGEST = 1_000_000;

export interface SentAmendment {
  /** What is in the form's fields. */
  values: Record<string, string>;
  problems: FormProblem[];
  mistakes: MistakeRow[];
  step: string;
  mark: string;
  basis?: DocumentNamed;
  effective?: string;
}

/** The plan of a document that the importer has read, under the id of the plan that it amends. */
async function fromDocument(records: Records, request: FastifyRequest, plan: string): Promise<string | null> {
  const { draft = '' } = fieldsOf(request.body);
  if (draft === '') return null;
  const intake = await findOwnIntake(records, draft, request.signedIn);
  return intake && planTextOf(intake).replace(/^id: .*$/m, `id: ${plan}`);
}

/** The text whose difference was shown: pages name it, and do not carry it; what is sent anew goes before it. */
async function asShown({ db }: Records, request: FastifyRequest, plan: string): Promise<SentText | null> {
  const { kept: id = '' } = fieldsOf(request.body);
  if (id === '') return null;
  const found = await findSentPlan(db, { id, plan, owner: request.planScope.email });
  if (found) return { typed: found, problem: null };
  return {
    typed: { text: '', name: '' },
    problem: request.t(
      'Tệp đã xem chỉ được giữ một ngày; xin chọn lại tệp.',
      'The file is kept for one day only; choose it again.',
    ),
  };
}

async function readText(records: Records, request: FastifyRequest, plan: string): Promise<SentText> {
  const expected = {
    ...{ name: PLAN_FILE, largest: LARGEST },
    tooLarge: both('Tệp quá lớn so với một kế hoạch.', 'Too large for a plan.'),
  };
  const sent = await readSentText(request.body, expected, request.t);
  if (sent.problem === null) return sent;
  const { version = '' } = fieldsOf(request.body);
  const text =
    (await fromDocument(records, request, plan)) ??
    (version === '' ? null : await textOfVersion(records, plan, version));
  if (text !== null) return { typed: { text, name: PLAN_FILE }, problem: null };
  const isNothing = sent.typed.text === '' && fileNameOf(request.body, 'file') === undefined;
  return (isNothing ? await asShown(records, request, plan) : null) ?? sent;
}

/** The text's own document and date stand where the form names none. */
function ownTerms(text: string, values: Record<string, string>): boolean {
  const reading = readPlan(text);
  return reading.ok && reading.plan.amends !== undefined && !values.number;
}

function termProblems(values: Record<string, string>, isOwn: boolean, t: Translate): FormProblem[] {
  const { number = '', effective = '' } = values;
  return problemList(
    documentProblems(values, t),
    number === '' &&
      !isOwn && {
        field: 'number',
        text: t('Ghi số và ngày của văn bản điều chỉnh.', 'Enter number and date of the amending document.'),
      },
    effective !== '' &&
      !readDate(effective) && {
        field: 'effective',
        text: t('Ghi ngày như 1/7/2025.', 'Enter a date such as 1/7/2025.'),
      },
  );
}

/** Reads the form; what is wrong in the plan file stands line by line. */
export async function readAmendment(
  records: Records,
  request: FastifyRequest,
  plan: string,
): Promise<SentAmendment> {
  const { t } = request;
  const { step = '', mark = '', number = '', date = '', effective = '' } = fieldsOf(request.body);
  const sent = await readText(records, request, plan);
  const { text, name } = sent.typed;
  const values = { text, name, number, date, effective };
  if (sent.problem !== null) {
    return { ...{ values, mistakes: [], step, mark }, problems: [{ field: 'file', text: sent.problem }] };
  }
  const mistakes = await mistakesOf(async () => {
    await vetText(text, 'plan', name);
    requirePlan(text, name);
  }, t);
  const problems =
    mistakes.length > 0
      ? [{ field: 'text', text: mistakesSummary(mistakes, t) }]
      : termProblems(values, ownTerms(text, values), t);
  const from = readDate(effective);
  return {
    ...{ values, problems, mistakes, step, mark },
    ...basisOf(values),
    ...(from ? { effective: from } : {}),
  };
}
