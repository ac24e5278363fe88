/** What the coordinator may do about one report or task of a unit. */
import type { FastifyInstance } from 'fastify';
import { registerForms } from '../act-forms/register-forms.ts';
import type { WebServices } from '../services.ts';
import { loadWork, WORK_ADDRESS, workContext } from '../work-page/load-work.ts';
import { WORK_FORMS } from './forms.ts';

export function registerWorkActs(pages: FastifyInstance, services: WebServices): void {
  registerForms(pages, services, {
    access: 'coordinator',
    address: WORK_ADDRESS,
    forms: WORK_FORMS,
    load: (request) => loadWork(services, request),
    context: workContext,
  });
}
