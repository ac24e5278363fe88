/** Adding somebody to a unit, and changing, replacing or removing who is there. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { translator } from '../../domain/bilingual.ts';
import type { OfficialEntry } from '../../client/engine.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { FormProblem } from '../layout/form.ts';
import { httpError } from '../layout/http-error.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { directoryOf } from '../layout/paths.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import { addForm } from './add-form.ts';
import { PERSON_ACTS } from './person-acts.ts';
import { personKey } from './person-key.ts';
import { personPage } from './person-page.ts';
import { NOBODY, readPerson } from './person-typed.ts';
import { unitsInPlan } from './units-in-plan.ts';
import { sendWelcome } from './welcome.ts';

const UNIT = '/ke-hoach/:plan/danh-ba/:unit';
const config = { access: 'coordinator', ...FEW_PER_MINUTE } as const;

/** @throws HttpError 404 for a unit the plan does not have */
export function unitOf(request: FastifyRequest): UnitId {
  const { unit } = request.params as { unit: string };
  const { own, above } = unitsInPlan(request.planScope.plan);
  if (![...own, ...above].includes(unit)) throw httpError('not-found');
  return unit;
}

export function registerPersonForms(pages: FastifyInstance, services: WebServices): void {
  const { engine, records } = services;

  /** Back to the directory; the mail is sent first, so that the page can say what became of it. */
  async function leave(
    reply: FastifyReply,
    plan: Plan,
    unit: UnitId,
    { key, tell }: { key: string; tell: OfficialEntry | null },
  ): Promise<FastifyReply> {
    let said = key;
    if (tell) {
      try {
        if (!(await sendWelcome(services, plan, tell))) said = `${key}-khong-thu`;
      } catch (error) {
        services.log(`welcome not sent: ${String(error)}`);
        said = 'thu-loi';
      }
    }
    return reply.redirect(`${directoryOf(plan.id)}?xong=${said}#${unit}`, 303);
  }

  async function rowOf(request: FastifyRequest): Promise<OfficialsTable> {
    const { person } = request.params as { person: string };
    const unit = unitOf(request);
    const { plan } = request.planScope;
    const rows = await officialsOfPlan(records.db, plan.id);
    const row = rows.find((one) => one.unit === unit && one.plan === plan.id && personKey(one) === person);
    if (!row) throw httpError('not-found');
    return row;
  }

  pages.get(`${UNIT}/them`, { config: { access: 'coordinator' } }, (request, reply) => {
    const t = translator(request.lang);
    const { plan } = request.planScope;
    const form = { plan, unit: unitOf(request), typed: NOBODY, ...addForm(t) };
    return reply.page('directory/person.njk', personPage(form, t));
  });

  pages.post(`${UNIT}/them`, { config }, async (request, reply) => {
    const t = translator(request.lang);
    const { plan, email: as } = request.planScope;
    const unit = unitOf(request);
    const typed = readPerson(request.body, NOBODY);
    try {
      const person = { ...typed, name: typed.name || null };
      const { official } = await engine.addOfficial({ plan: plan.id, unit, ...person, as });
      return await leave(reply, plan, unit, { key: 'them', tell: official });
    } catch (error) {
      const problems = problemsFrom(error, ['email', 'name', 'roles'], t);
      return reply.page(
        'directory/person.njk',
        personPage({ plan, unit, typed, problems, ...addForm(t) }, t),
      );
    }
  });

  for (const act of PERSON_ACTS) {
    pages.get(`${UNIT}/:person/${act.key}`, { config: { access: 'coordinator' } }, async (request, reply) => {
      const t = translator(request.lang);
      const row = await rowOf(request);
      const { plan } = request.planScope;
      const form = { plan, unit: row.unit, typed: act.start(row), ...act.form(row, t) };
      return reply.page('directory/person.njk', personPage(form, t));
    });

    pages.post(`${UNIT}/:person/${act.key}`, { config }, async (request, reply) => {
      const t = translator(request.lang);
      const row = await rowOf(request);
      const { plan, email: as } = request.planScope;
      const typed = readPerson(request.body, act.start(row));
      try {
        const tell = await act.act(engine, plan, row, typed, as);
        return await leave(reply, plan, row.unit, { key: act.key, tell });
      } catch (error) {
        const { asks, ...form } = act.form(row, t);
        const named = [asks.name && 'name', asks.email && 'email', asks.roles && 'roles'].filter(
          (one) => one !== false,
        );
        const problems: FormProblem[] = problemsFrom(error, named, t);
        const page = { plan, unit: row.unit, typed, problems, asks, ...form };
        return reply.page('directory/person.njk', personPage(page, t));
      }
    });
  }
}
