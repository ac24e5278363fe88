/** The forms by which a unit acts on one report or task. */
import type { FastifyInstance } from 'fastify';
import type { ActForm } from '../act-forms/act-form.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import type { WebServices } from '../services.ts';
import { delegateForm } from './acts/delegate.ts';
import { documentForm } from './acts/document.ts';
import { extensionForm } from './acts/extension.ts';
import { reclaimForm } from './acts/reclaim.ts';
import { replyForm } from './acts/reply.ts';
import { withdrawForm } from './acts/withdraw.ts';
import { loadSubject, REPORT_ADDRESS, TASK_ADDRESS, type Subject } from './subject.ts';
import { subjectContext } from './view-model.ts';

const FORMS: ActForm<Subject>[] = [
  extensionForm,
  withdrawForm,
  delegateForm,
  reclaimForm,
  documentForm,
  replyForm,
];

export function registerObligationActs(pages: FastifyInstance, services: WebServices): void {
  for (const address of [REPORT_ADDRESS, TASK_ADDRESS]) {
    registerForms<Subject>(pages, services, {
      access: 'unit',
      address,
      forms: FORMS,
      load: (request) => loadSubject(services, request),
      context: subjectContext,
    });
  }
}
