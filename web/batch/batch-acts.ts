/** What the coordinator may do about the reports of many units at once. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ActDeclaration } from '../../client/acts/declaration.ts';
import { ACTS } from '../../client/acts/index.ts';
import type { Refusal } from '../../domain/decide/decision.ts';
import { refusal } from '../../domain/decide/refusal-words.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { refuseByTable } from '../../domain/permissions.ts';
import type { Engine } from '../../client/engine.ts';
import type { Declared } from '../act-forms/declared-fields.ts';
import type { FormProblem } from '../layout/form.ts';
import { readDate } from '../layout/typed-date.ts';

/** One report of a period as the façade names it, with who acts, the key of the act and what was typed. */
export interface OneOfMany {
  plan: string;
  unit: string;
  period: string;
  as: string;
  id: string;
  /** Version that was shown. */
  version: number;
  typed: Record<string, unknown>;
}

export interface BatchAct {
  method: 'acceptReport' | 'remindUnit' | 'grantExtension' | 'noteChase';
  /** What is asked once for all of them. */
  asks: readonly string[];
  /** Some of the units may be given a date of their own. */
  hasOwnDates?: true;
  /** What is wrong with what was typed, beside what the declared values judge. */
  check?(fields: Record<string, string>, t: Translate): FormProblem[];
  /** `Tiếp nhận nhiều báo cáo`, as the period's page offers it. */
  title(t: Translate): string;
  submit(engine: Engine, one: OneOfMany): Promise<unknown>;
}

const obligation = ({ plan, unit, period, as, id, typed }: OneOfMany) => ({
  ...{ plan, unit, about: period, as, id },
  ...typed,
});

export const BATCH_ACTS: readonly BatchAct[] = [
  {
    method: 'acceptReport',
    asks: [],
    title: (t) => t('Tiếp nhận nhiều báo cáo', 'Accept several reports'),
    submit: (engine, { plan, unit, period, as, id, version }) =>
      engine.acceptReport({ plan, unit, period, as, id, version }),
  },
  {
    method: 'remindUnit',
    asks: ['why'],
    title: (t) => t('Nhắc nhiều đơn vị', 'Remind several units'),
    submit: (engine, one) => engine.remindUnit(obligation(one)),
  },
  {
    method: 'grantExtension',
    asks: ['to', 'why'],
    hasOwnDates: true,
    title: (t) => t('Gia hạn cho nhiều đơn vị', 'Extend for several units'),
    // For one unit the date may be left to what it asked for; several have no date in common.
    check: ({ to = '' }, t) =>
      readDate(to) === null
        ? [{ field: 'to', text: t('Ghi hạn mới, ví dụ 24/6/2024.', 'Enter the new date, e.g. 24/6/2024.') }]
        : [],
    submit: (engine, one) => engine.grantExtension(obligation(one)),
  },
  {
    method: 'noteChase',
    asks: ['why'],
    title: (t) => t('Ghi đôn đốc nhiều đơn vị', 'Record calls to several units'),
    submit: (engine, one) => engine.noteChase(obligation(one) as Parameters<Engine['noteChase']>[0]),
  },
];

const declarationOf = ({ method }: BatchAct): ActDeclaration => ACTS[method];

/** Its place in the address: the key of the form for one. */
export const batchKey = (act: BatchAct): string => declarationOf(act).form!.key;

/** The declared words of its form. */
export const batchForm = (act: BatchAct): NonNullable<ActDeclaration['form']> => declarationOf(act).form!;

/** The declared values that are asked for. */
export const batchFields = (act: BatchAct): Declared[] =>
  Object.entries(declarationOf(act).fields).filter(([name]) => act.asks.includes(name));

/** Why it cannot be done to a report in its present state; null where it can. Dates are judged by the engine. */
export function refuseOne(act: BatchAct, row: ObligationRow): Refusal | null {
  const code = refuseByTable(declarationOf(act).act, 'coordinator', row.kind, row.state, Boolean(row.quiet));
  return code === null ? null : refusal(code);
}
