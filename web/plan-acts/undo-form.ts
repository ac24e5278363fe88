/** Taking back what was a mistake: the end of the plan, a waiver, a unit's suspension. */
import type { FastifyInstance } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { undoableSince } from '../../domain/undoable.ts';
import type { Records } from '../../records/database/database.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import { listUndoableActs, type UndoableAct } from '../../records/obligations/undoable-acts.ts';
import { ACT_NAMES } from '../../words/act-names.ts';
import { capital } from '../../words/capital.ts';
import { declaredForm } from '../act-forms/declared-form.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import { entries, heading, paragraph, smallPrint, type Parts } from '../layout/blocks.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import { adminPlan, planHome } from '../layout/paths.ts';
import { link } from '../layout/sentence.ts';
import type { WebServices } from '../services.ts';
import { whatName } from '../unit/what-name.ts';

/** An act that may be taken back, with what it was said of; null where the address names none. */
interface UndoSubject {
  plan: Plan;
  email: string;
  one: Undoable | null;
}

interface Undoable extends UndoableAct {
  /** What it was said of, by name. */
  about(t: Translate): string;
}

/** What may still be taken back in a plan, the newest first. */
export async function readUndoable({ db }: Records, plan: Plan, now: Instant): Promise<Undoable[]> {
  const acts = await listUndoableActs(db, plan.id, undoableSince(now));
  return Promise.all(
    acts.map(async (one) => {
      if (one.act === 'close') return { ...one, about: (t) => t(plan.title, plan.titleEn) };
      if (one.act === 'suspend') return { ...one, about: (t) => unitName(plan, one.subject, t) };
      const row = await findObligation(db, plan.id, one.subject);
      return {
        ...one,
        about: (t) => (row ? `${unitName(plan, row.unit, t)}: ${whatName(row, t)}` : one.subject),
      };
    }),
  );
}

/** Where an act is taken back, below the page of its plan. */
const undoPath = (home: string, id: string): string => `${home}/thao-tac/${encodeURIComponent(id)}/hoan-tac`;

const whatWas = (one: Undoable, t: Translate): string =>
  capital(t(ACT_NAMES[one.act as keyof typeof ACT_NAMES]));

/** A list of them with a way to each form; nothing where there is none. */
export function undoableBlocks(plan: Plan, home: string, acts: Undoable[], t: Translate): Parts {
  if (acts.length === 0) return [];
  return [
    heading(t('Có thể hoàn tác', 'What can be undone')),
    entries(
      acts.map((one) => [
        paragraph(link(undoPath(home, one.id), `${whatWas(one, t)}: ${one.about(t)}`)),
        smallPrint([formatInstant(one.saidAt, plan.timeZone, t), one.why].filter(Boolean).join(' · ')),
      ]),
    ),
  ];
}

const undoForm = declaredForm<UndoSubject, 'undoAct'>('undoAct', {
  named: ({ plan, email, one }) => ({ plan: plan.id, undoes: one?.id ?? '', as: email }),
  isOffered: ({ one }) => one !== null,
});

const DOORS = [
  { access: 'coordinator', address: '/ke-hoach/:plan', home: planHome },
  { access: 'administrator', address: '/quan-tri/ke-hoach/:plan', home: adminPlan },
] as const;

/** The form, for the coordinator and for the administrator. */
export function registerUndo(pages: FastifyInstance, services: WebServices): void {
  const { records, now } = services;
  for (const { access, address, home } of DOORS) {
    registerForms<UndoSubject>(pages, services, {
      access,
      address: `${address}/thao-tac/:act`,
      forms: [undoForm],
      async load(request) {
        const { plan: id, act } = request.params as { plan: string; act: string };
        const { plan } = access === 'coordinator' ? request.planScope : await planAsOf(records.db, id, now());
        const one = (await readUndoable(records, plan, now())).find((each) => each.id === act) ?? null;
        return { plan, email: request.signedIn, one };
      },
      context: ({ plan, one }, t) => ({
        context: [citePlan(plan, t)],
        caption: one ? one.about(t) : t(plan.title, plan.titleEn),
        lines: one
          ? [
              `${whatWas(one, t)}, ${formatInstant(one.saidAt, plan.timeZone, t)}.`,
              ...(one.why ? [`“${one.why}”`] : []),
            ]
          : [],
        back: { href: home(plan.id), text: t('Trang kế hoạch', 'The plan') },
      }),
    });
  }
}
