import type { CoordinatorForm } from '../coordinator-forms/coordinator-form.ts';
import type { Work } from '../work-page/load-work.ts';
import { extendForm, refuseForm, waiveForm } from './extension.ts';
import { acceptForm, returnForm } from './review.ts';
import { reclaimForm } from './reclaim.ts';
import { chaseForm, remindForm } from './remind.ts';

/** In the order in which the page of the work offers them. */
export const WORK_FORMS: CoordinatorForm<Work>[] = [
  acceptForm,
  returnForm,
  remindForm,
  chaseForm,
  extendForm,
  refuseForm,
  waiveForm,
  reclaimForm,
];
