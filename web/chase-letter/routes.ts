/**
 * The chase letter: choose the late units, take one letter to all or one to each. The registry numbers it, the head
 * signs it; drawing it up sends nothing. One letter to all changes nothing; letters to each unit are noted in the
 * history, a line for each.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { fieldsOf, problemList, type FormProblem } from '../layout/form.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { tickedIn } from '../layout/ticked.ts';
import { readDate } from '../layout/typed-date.ts';
import { readPlan, type PlanAsItStands } from '../plan-page/read-plan.ts';
import type { WebServices } from '../services.ts';
import { addressed, drawLetter, drawLetters } from './draw-letters.ts';
import { noteLetters } from './note-letters.ts';
import { chasePage, type Chosen } from './view-model.ts';

const ADDRESS = '/ke-hoach/:plan/don-doc';

/** What an address of the form chooses beforehand: units by id, and the date asked for as typed. */
function chosenIn({ query }: FastifyRequest): Chosen {
  const { 'don-vi': named = [], han } = query as { 'don-vi'?: string | string[]; han?: string | string[] };
  return {
    units: Array.isArray(named) ? named : [named],
    by: typeof han === 'string' ? han.trim() : '',
  };
}

function problemsOf(count: number, { by }: Chosen, t: Translate): FormProblem[] {
  return problemList(
    count === 0 && { field: 'don-vi', text: t('Chọn ít nhất một đơn vị.', 'Choose at least one unit.') },
    by !== '' &&
      readDate(by) === null && {
        field: 'han',
        text: t('Ghi ngày, ví dụ 28/6/2024.', 'Enter a date, e.g. 28/6/2024.'),
      },
  );
}

export function registerChaseLetter(pages: FastifyInstance, { records, engine, now }: WebServices): void {
  const config = { access: 'coordinator' } as const;

  const show = (
    { t }: FastifyRequest,
    reply: FastifyReply,
    standing: PlanAsItStands,
    chosen: Chosen,
    problems: FormProblem[] = [],
  ): Promise<FastifyReply> =>
    reply.page(chasePage(standing, { ...chosen, saying: randomUUID() }, problems, t));

  pages.get(ADDRESS, { config }, async (request, reply) =>
    show(request, reply, await readPlan(records, request.planScope.plan, now()), chosenIn(request)),
  );

  pages.post(ADDRESS, { config: { ...config, ...FEW_PER_MINUTE } }, async (request, reply) => {
    const { plan, email } = request.planScope;
    const { han = '', step, saying = '' } = fieldsOf(request.body);
    const standing = await readPlan(records, plan, now());
    const chosen = { units: tickedIn(request, 'don-vi'), by: han.trim() };
    const late = addressed(standing, chosen.units);
    const problems = problemsOf(late.length, chosen, request.t);
    if (problems.length > 0) return show(request, reply, standing, chosen, problems);
    const sendBy = readDate(chosen.by);
    if (step !== 'each') {
      return reply.file(`${plan.id}-cong-van-don-doc.docx`, await drawLetter(standing, late, sendBy));
    }
    const archive = await drawLetters(standing, late, sendBy);
    await noteLetters(engine, late, { plan: plan.id, as: email, sendBy, saying });
    return reply.file(`${plan.id}-cong-van-don-doc.zip`, archive);
  });
}
