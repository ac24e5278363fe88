/** The days off, which are the same for every plan: shown to whoever signed in, changed by those who may. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listCalendar } from '../../engine/list-calendar.ts';
import { yearOf } from '../../../domain/calendar/dates.ts';
import { dayOf } from '../../../domain/clock.ts';
import { CALENDAR_ROLES } from '../../../domain/permissions.ts';
import type { Plan } from '../../../domain/plan.ts';
import { rolesOf } from '../../../records/directory.ts';
import { listCurrentPlans } from '../../../records/plans.ts';
import { fieldsOf } from '../frame/form.ts';
import { httpError } from '../frame/http-error.ts';
import { sayDate } from '../frame/names.ts';
import { sayIn } from '../frame/say.ts';
import { toldProblems } from '../frame/told-problems.ts';
import type { WebServices } from '../services.ts';
import { changePage } from './change-page.ts';
import { effectMark } from './effect.ts';
import { effectPage, savedPage } from './effect-page.ts';
import { daysOffPage } from './list-page.ts';
import { readChange } from './typed-change.ts';

const config = { access: 'signed-in' } as const;
const CHANGE = '/lich-nghi/sua';
/** How the façade names the form's fields in its objections. */
const PATHS: Record<string, string> = { '--off': 'off', '--worked': 'worked', '--remove': 'remove' };

export function registerDaysOff(pages: FastifyInstance, services: WebServices): void {
  const { engine, records, now } = services;

  async function mayChange(email: string): Promise<boolean> {
    const held = await rolesOf(records.db, email);
    return held.some(({ roles }) => CALENDAR_ROLES.some((role) => roles.includes(role)));
  }

  /** @throws HttpError 403 for whoever only looks */
  async function requireKeeper(request: FastifyRequest): Promise<void> {
    if (!(await mayChange(request.signedIn))) throw httpError('not-yours');
  }

  const plansNow = async (): Promise<Plan[]> => (await listCurrentPlans(records.db)).map(({ plan }) => plan);

  pages.get('/lich-nghi', { config }, async (request, reply) => {
    const { nam = '' } = request.query as { nam?: string };
    const thisYear = yearOf(dayOf(now()));
    const year = /^20\d\d$/.test(nam) ? Number(nam) : thisYear;
    const known = (await listCalendar(services, {})).years.map((one) => one.year);
    const years = [...new Set([...known, year])].sort((a, b) => a - b);
    const seen = { years, mayChange: await mayChange(request.signedIn) };
    return reply.page(
      'days-off/list.njk',
      daysOffPage(await listCalendar(services, { year }), seen, sayIn(request.lang)),
    );
  });

  pages.get(CHANGE, { config }, async (request, reply) => {
    await requireKeeper(request);
    const say = sayIn(request.lang);
    const { bo = '' } = request.query as { bo?: string };
    const typed: Record<string, string> = /^\d{4}-\d\d-\d\d$/.test(bo)
      ? { remove: sayDate(bo, sayIn('vi')) }
      : {};
    return reply.page('days-off/change.njk', changePage(typed, [], say));
  });

  pages.post(CHANGE, { config }, async (request, reply) => {
    await requireKeeper(request);
    const typed = fieldsOf(request.body);
    const say = sayIn(request.lang);
    const { wanted, problems } = readChange(typed, say);
    if (problems.length > 0 || typed.step === 'edit') {
      return reply.page('days-off/change.njk', changePage(typed, problems, say));
    }
    try {
      return await showOrSave(reply, { ...wanted, as: request.signedIn }, typed);
    } catch (error) {
      const told = toldProblems(error, Object.keys(PATHS), say);
      const beside = told.map((one) => ({ ...one, field: PATHS[one.field] ?? one.field }));
      return reply.page('days-off/change.njk', changePage(typed, beside, say));
    }
  });

  /** Shows the effect; saves only what was shown, and as long as it is still the same. */
  async function showOrSave(
    reply: FastifyReply,
    wanted: Omit<Parameters<typeof engine.setCalendar>[0], 'save'>,
    typed: Record<string, string>,
  ): Promise<FastifyReply> {
    const say = sayIn(reply.request.lang);
    const shown = await engine.setCalendar({ ...wanted, save: false });
    const plans = await plansNow();
    const isAsShown = typed.mark === effectMark(shown);
    if (typed.step !== 'save' || !isAsShown) {
      const isAnother = typed.step === 'save';
      return reply.page('days-off/effect.njk', effectPage(shown, { plans, typed, isAnother }, say));
    }
    const saved = await engine.setCalendar({ ...wanted, save: true });
    return reply.page('days-off/saved.njk', savedPage(saved, plans, say));
  }
}
