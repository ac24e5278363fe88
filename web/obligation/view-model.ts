import type { Translate } from '../../domain/bilingual.ts';
import type { FormContext } from '../act-forms/act-form.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { dueWords } from '../unit/due-words.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import type { Subject } from './subject.ts';

/** What every page about one report or task shows of it. */
export function subjectContext(
  { plan, unit, row, now, href }: Subject,
  t: Translate,
): FormContext & { due: string } {
  const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
  return {
    context: [unitName(plan, unit.id, t), citePlan(plan, t)],
    caption: whatName(row, t),
    lines: duty ? [t(duty.text, duty.textEn)] : [],
    due: dueWords(row, plan, now, t),
    back: { href, text: whatName(row, t) },
  };
}
