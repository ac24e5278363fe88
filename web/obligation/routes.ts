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

const TASK_FORMS: ActForm<Subject>[] = [extensionForm, delegateForm, reclaimForm, documentForm];
/** A report can be withdrawn, and is asked about, too. */
const REPORT_FORMS: ActForm<Subject>[] = [...TASK_FORMS, withdrawForm, replyForm];

export function registerObligationActs(pages: FastifyInstance, services: WebServices): void {
  for (const [address, forms] of [
    [REPORT_ADDRESS, REPORT_FORMS],
    [TASK_ADDRESS, TASK_FORMS],
  ] as const) {
    registerForms<Subject>(pages, services, {
      access: 'unit',
      address,
      forms,
      load: (request) => loadSubject(services, request),
      context: subjectContext,
    });
  }
}
