/** A running plan amended by its coordinator: the difference first, then the act; and the versions so far. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { writePlanFile } from '../../client/documents/write-plan-file.ts';
import { dayOf } from '../../domain/clock.ts';
import { keyOf } from '../../domain/ids.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listVersions } from '../../records/plans/amendments.ts';
import { listIntakes } from '../../records/plans/plan-intakes.ts';
import { readPlanVersions } from '../../records/plans/plan-versions.ts';
import { findSentPlan, keepSentPlan } from '../../records/plans/sent-plans.ts';
import { findPlan } from '../../records/plans/plans.ts';
import { queryOf } from '../lists/queries.ts';
import { etagOf } from '../layout/etag.ts';
import { httpError } from '../layout/http-error.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import { amendPage } from './form-page.ts';
import { amendedPage, amendPreviewPage } from './preview-page.ts';
import { isRecent, versionsToReturnTo } from './return-to.ts';
import { readAmendment, type SentAmendment } from './read-sent.ts';
import { versionsPage } from './versions-page.ts';

const config = { access: 'coordinator' } as const;
const NOTHING = { values: {}, problems: [], mistakes: [] };
const FIELDS = ['text', 'number', 'date', 'effective'];
/** The façade's names for what is wrong, and the fields in which it was typed. */
const FIELD_OF: Record<string, string> = { basis: 'number', file: 'text' };

export function registerAmend(pages: FastifyInstance, { records, engine, now }: WebServices): void {
  const { db } = records;

  async function show(
    reply: FastifyReply,
    { values, problems, mistakes }: Pick<SentAmendment, 'values' | 'problems' | 'mistakes'>,
  ): Promise<FastifyReply> {
    const { t, planScope, signedIn } = reply.request;
    const drafts = (await listIntakes(db, signedIn)).filter(({ launched }) => launched === null);
    const earlier = await versionsToReturnTo(records, planScope.plan.id);
    const form = { plan: planScope.plan, drafts, earlier, values, problems, mistakes };
    return reply.page(amendPage(form, t));
  }

  async function showOrApply(reply: FastifyReply, sent: SentAmendment): Promise<FastifyReply> {
    const { t, planScope } = reply.request;
    const { plan: before, email } = planScope;
    const { values, basis, effective, step, mark: seen } = sent;
    const { text = '', name: file = '' } = values;
    const wanted = {
      ...{ plan: before.id, text, file, as: email },
      ...(basis ? { basis } : {}),
      ...(effective ? { effective } : {}),
    };
    const result = await engine.amendPlan({ ...wanted, save: false });
    const mark = etagOf([result, basis ?? null, effective ?? null]);
    if (step === 'save' && seen === mark && result.changes.length > 0) {
      return reply.page(
        amendedPage({ before, result: await engine.amendPlan({ ...wanted, save: true }) }, t),
      );
    }
    const { plan: after } = requirePlan(text, file);
    const kept = await keepSentPlan(db, { plan: before.id, owner: email, name: file, text }, now());
    const { number = '', date = '', effective: from = '' } = values;
    const shown = {
      ...{ before, after, result, mark, isAnother: step === 'save' },
      sent: { number, date, effective: from, kept },
      known: await listObligations(db, before.id),
      basis: basis ?? after.amends!,
      effective: effective ?? after.amends?.effective ?? dayOf(now()),
    };
    return reply.page(amendPreviewPage(shown, t));
  }

  pages.get('/ke-hoach/:plan/dieu-chinh', { config }, async (request, reply) => {
    const { version = '' } = queryOf(request);
    return show(reply, { ...NOTHING, values: { version } });
  });

  pages.post(
    '/ke-hoach/:plan/dieu-chinh',
    { config: { ...config, upload: true } },
    async (request, reply) => {
      const sent = await readAmendment(records, request, request.planScope.plan.id);
      if (sent.step === 'edit' && sent.values.text) {
        const { text, name = '', ...others } = sent.values;
        const { id: plan } = request.planScope.plan;
        const kept = await keepSentPlan(db, { plan, owner: request.signedIn, name, text }, now());
        return show(reply, { mistakes: [], problems: [], values: { ...others, name, kept } });
      }
      if (sent.problems.length > 0) return show(reply, sent);
      try {
        return await showOrApply(reply, sent);
      } catch (error) {
        const problems = problemsFrom(error, [...FIELDS, ...Object.keys(FIELD_OF)], request.t);
        const placed = problems.map((one) => ({ ...one, field: FIELD_OF[one.field] ?? one.field }));
        return show(reply, { ...sent, problems: placed });
      }
    },
  );

  pages.get('/ke-hoach/:plan/dieu-chinh/da-gui.yaml', { config }, async (request, reply) => {
    const { plan, email: owner } = request.planScope;
    const { ban: id = '' } = queryOf(request);
    const sent = await findSentPlan(db, { id, plan: plan.id, owner });
    if (!sent) throw httpError('not-found');
    return reply.file(`${plan.id}.yaml`, sent.text);
  });

  pages.get('/ke-hoach/:plan/toan-van.yaml', { config }, async (request, reply) => {
    const { plan } = request.planScope;
    return reply.file(`${plan.id}.yaml`, writePlanFile(plan));
  });

  pages.get('/ke-hoach/:plan/phien-ban', { config }, async (request, reply) => {
    const { id } = request.planScope.plan;
    const row = await findPlan(db, id);
    if (!row) throw httpError('not-found');
    const listed = await listVersions(db, id);
    const plans = await readPlanVersions(
      db,
      listed.map(({ version }) => ({ plan: id, version })),
    );
    const versions = listed.map((one) => ({ ...one, plan: plans.get(keyOf(id, one.version))! }));
    const isRunning = row.state === 'running' || row.state === 'paused';
    const [before] = await versionsToReturnTo(records, id);
    const isOffered = isRunning && before && isRecent(versions.at(-1)!, now());
    return reply.page(versionsPage(versions, { isRunning, before: isOffered ? before : null }, request.t));
  });
}
