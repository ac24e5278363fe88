/** What an administrator may do to a whole plan, in the order in which its page offers it. */
import type { ActForm } from '../../act-forms/act-form.ts';
import { closeForm, pauseForm, resumeForm, type PlanSubject } from '../../plan-acts/forms.ts';

export const PLAN_FORMS: ActForm<PlanSubject>[] = [pauseForm, resumeForm, closeForm];
