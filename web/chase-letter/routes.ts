/**
 * The chase letter: choose the late units, take the letter as a document. The registry numbers it, the head signs it;
 * drawing it up sends nothing and changes nothing, so the form asks with GET.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { translator } from '../../domain/bilingual.ts';
import { localDate } from '../../domain/instants.ts';
import { problemList, type FormProblem } from '../layout/form.ts';
import { readDate } from '../layout/typed-date.ts';
import { readPlan, type PlanAsItStands } from '../plan-page/read-plan.ts';
import type { WebServices } from '../services.ts';
import { lateUnits } from './late-works.ts';
import { chasePage } from './view-model.ts';
import { renderChaseLetter } from '../../client/reports.ts';

const ADDRESS = '/ke-hoach/:plan/don-doc';

/** What the form's address says: units by id, and the date asked for as typed. */
function chosen(request: FastifyRequest): { units: string[]; by: string } {
  const query = request.query as { 'don-vi'?: string | string[]; han?: string | string[] };
  const named = query['don-vi'] ?? [];
  return {
    units: Array.isArray(named) ? named : [named],
    by: typeof query.han === 'string' ? query.han.trim() : '',
  };
}

export function registerChaseLetter(pages: FastifyInstance, { records, now }: WebServices): void {
  const config = { access: 'coordinator' } as const;

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    standing: PlanAsItStands,
    problems: FormProblem[],
  ): Promise<FastifyReply> => reply.page(chasePage(standing, chosen(request), problems, request.t));

  pages.get(ADDRESS, { config }, async (request, reply) =>
    show(request, reply, await readPlan(records, request.planScope.plan, now()), []),
  );

  pages.get(`${ADDRESS}/cong-van.docx`, { config }, async (request, reply) => {
    const { plan } = request.planScope;
    const { t } = request;
    const standing = await readPlan(records, plan, now());
    const { units, by } = chosen(request);
    // A letter is Vietnamese, whoever draws it up.
    const late = lateUnits(standing, translator('vi')).filter(({ unit }) => units.includes(unit.id));
    const sendBy = by ? readDate(by) : null;
    const problems = problemList(
      late.length === 0 && {
        field: 'don-vi',
        text: t('Chọn ít nhất một đơn vị.', 'Choose at least one unit.'),
      },
      by &&
        sendBy === null && {
          field: 'han',
          text: t('Ghi ngày, ví dụ 28/6/2024.', 'Enter a date, e.g. 28/6/2024.'),
        },
    );
    if (problems.length > 0) return show(request, reply, standing, problems);
    const bytes = await renderChaseLetter({
      plan: { ...plan, issuer: plan.issuer.name },
      coordinator: plan.units.find(({ id }) => id === plan.coordinator)?.name ?? plan.coordinator,
      units: late.map(({ unit }) => unit.name),
      late: late.flatMap(({ works }) => works),
      sendBy,
      asOf: localDate(standing.at, plan.timeZone),
    });
    return reply.file(`${plan.id}-cong-van-don-doc.docx`, bytes);
  });
}
