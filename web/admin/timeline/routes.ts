/** All that happened, in one order: acts, notices, mails, the system's own notes and reports; also as files. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Translate } from '../../../domain/bilingual.ts';
import { listPlansAsOf } from '../../../records/plans/plan-versions.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { FormProblem } from '../../layout/form.ts';
import { adminTimeline } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { queryOf } from '../../lists/queries.ts';
import { timelineCsv, timelineJson } from './download.ts';
import { readFilter } from './filter.ts';
import { readTimeline } from './read-timeline.ts';
import { timelinePage } from './view-model.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';

interface Found {
  plans: Plan[];
  query: Record<string, string>;
  entries: HistoryEntry[];
  problems: FormProblem[];
  t: Translate;
}

export function registerAdminTimeline(pages: FastifyInstance, services: WebServices): void {
  const path = adminTimeline();
  const config = { access: 'administrator' } as const;

  async function find(request: FastifyRequest): Promise<Found> {
    const { t } = request;
    const plans = (await listPlansAsOf(services.records.db, services.now())).map(({ plan }) => plan);
    const query = queryOf(request);
    const { filter, problems } = readFilter(query, plans, t);
    const entries = problems.length > 0 ? [] : await readTimeline(services, plans, filter);
    if (entries === undefined) {
      const text = t('Không kế hoạch nào có việc này.', 'No plan has this obligation.');
      return { plans, query, t, entries: [], problems: [{ field: 'obligation', text }] };
    }
    return { plans, query, t, entries, problems };
  }

  const fileName = ({ query }: Found, ending: string): string =>
    `${['nhat-ky', query.plan?.replace(/[^\w-]/g, '')].filter(Boolean).join('-')}.${ending}`;
  const byId = ({ plans }: Found): Map<string, Plan> => new Map(plans.map((plan) => [plan.id, plan]));

  pages.get(path, { config }, async (request, reply) => {
    const found = await find(request);
    return reply.page(timelinePage(found, found.t));
  });

  pages.get(`${path}.json`, { config }, async (request, reply) => {
    const found = await find(request);
    const json = timelineJson(found.entries, byId(found), found.t);
    return reply.file(fileName(found, 'json'), JSON.stringify(json));
  });

  pages.get(`${path}.csv`, { config }, async (request, reply) => {
    const found = await find(request);
    return reply.file(fileName(found, 'csv'), timelineCsv(found.entries, byId(found), found.t));
  });
}
