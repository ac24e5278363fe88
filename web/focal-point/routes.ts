/** Where a unit without a focal point names one: the mail that asks for it leads here. */
import type { FastifyInstance } from 'fastify';
import { translator, type Translate } from '../../domain/bilingual.ts';
import { isOutside } from '../../client/submit/colleagues.ts';
import { hasFocalPoint } from '../../client/directory/directory-rules.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { sendWelcome } from '../directory/welcome.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { addressProblems } from '../layout/typed-address.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import { notifyOthers } from './notify-others.ts';
import { askPage, checkPage, donePage, namedPage, type NamedPerson } from './view-model.ts';

const PATH = '/don-vi/:plan/:unit/dau-moi';

function nameProblems({ name, email }: NamedPerson, t: Translate): FormProblem[] {
  const noName = { field: 'name', text: t('Ghi họ và tên.', 'Give the name.') };
  return [...(name ? [] : [noName]), ...addressProblems('email', email, t)];
}

export function registerFocalPoint(pages: FastifyInstance, services: WebServices): void {
  const { engine, records } = services;

  async function focalPoints(plan: string, unit: string): Promise<OfficialsTable[] | null> {
    const known = await officialsOfPlan(records.db, plan);
    if (!hasFocalPoint(known, unit)) return null;
    return known.filter((one) => one.unit === unit && one.roles.includes('focal-point'));
  }

  pages.get(PATH, { config: { access: 'unit' } }, async (request, reply) => {
    const t = translator(request.lang);
    const where = request.unitScope;
    const current = await focalPoints(where.plan.id, where.unit.id);
    return current
      ? reply.page(namedPage(where, current, t))
      : reply.page(askPage(where, { name: '', email: '' }, [], t));
  });

  pages.post(PATH, { config: { access: 'unit', ...FEW_PER_MINUTE } }, async (request, reply) => {
    const t = translator(request.lang);
    const where = request.unitScope;
    const { name = '', email = '', step } = fieldsOf(request.body);
    const typed = { name, email };
    const problems = nameProblems(typed, t);
    if (problems.length > 0 || step === 'edit') {
      return reply.page(askPage(where, typed, problems, t));
    }
    if (step !== 'name') {
      const people = (await officialsOfPlan(records.db, where.plan.id)).filter(
        (one) => one.unit === where.unit.id,
      );
      return reply.page(checkPage(where, typed, isOutside(people, email), t));
    }
    try {
      const named = { plan: where.plan.id, unit: where.unit.id, ...typed, as: where.email };
      const { official, changed } = await engine.nameFocalPoint(named);
      const isTold = await tell(changed ? official : null);
      return await reply.page(donePage(where, typed, isTold, t));
    } catch (error) {
      const told = problemsFrom(error, ['name', 'email'], t);
      return reply.page(askPage(where, typed, told, t));
    }

    /** Whoever was named before has their mail already. */
    async function tell(official: Parameters<typeof sendWelcome>[2] | null): Promise<boolean> {
      if (!official) return true;
      await notifyOthers(services, where.plan, official, where.email).catch((error: unknown) =>
        services.log(`word of the focal point not sent: ${String(error)}`),
      );
      try {
        return await sendWelcome(services, where.plan, official);
      } catch (error) {
        services.log(`welcome not sent: ${String(error)}`);
        return false;
      }
    }
  });
}
