/** What the coordinator may say of one report or task of a unit. */
import type { FastifyInstance } from 'fastify';
import type { WebServices } from '../services.ts';
import { registerForms } from '../coordinator-forms/register-forms.ts';
import { loadWork, WORK_ADDRESS, workContext } from '../work-page/load-work.ts';
import { WORK_FORMS } from './forms.ts';

export function registerWorkActs(pages: FastifyInstance, services: WebServices): void {
  registerForms(pages, services, {
    address: WORK_ADDRESS,
    forms: WORK_FORMS,
    load: (request) => loadWork(services, request),
    frame: workContext,
  });
}
