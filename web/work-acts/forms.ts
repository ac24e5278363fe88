import type { SteerForm } from '../steer/steer-form.ts';
import type { Work } from '../work-page/load-work.ts';
import { extendForm, refuseForm, waiveForm } from './extension.ts';
import { acceptForm, returnForm } from './judge.ts';
import { reclaimForm } from './reclaim.ts';
import { chaseForm, remindForm } from './urge.ts';

/** In the order in which the page of the work offers them. */
export const WORK_FORMS: SteerForm<Work>[] = [
  acceptForm,
  returnForm,
  remindForm,
  chaseForm,
  extendForm,
  refuseForm,
  waiveForm,
  reclaimForm,
];
