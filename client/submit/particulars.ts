/** What single acts bring beside their declared values. */
import type { ActName } from '../../domain/acts/names.ts';
import { reportId, sendId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { reportPeriodIds } from '../../domain/schemas/period-ids.ts';
import { alike, both } from '../../domain/bilingual.ts';
import { invalid, type UserError } from '../../domain/user-error.ts';
import { countAnsweredAlike } from '../../records/obligations/obstacles.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import type { ActMethod } from '../acts/index.ts';
import type { EngineContext } from '../engine/context.ts';
import { requirePeriodRow } from '../read/show-report.ts';
import type { ActRequest } from './act-request.ts';
import { requireColleague } from './colleagues.ts';
import { refuseBeforeSealing } from './document-dates.ts';
import { refuseSealedReport } from './refuse-sealed.ts';
import { requireDocument } from './require-document.ts';
import type { Target } from './subjects/target.ts';

/** Laid over what the values brought. */
export type Particulars = Partial<Pick<ActRequest, 'content' | 'carried' | 'seen' | 'revisionOf'>>;

interface Case {
  plan: Plan;
  target: Target;
  act: ActName;
  /** What the act's own method takes; validated before. */
  input: unknown;
}
type Particular = (context: EngineContext, given: Case) => Promise<Particulars>;

/** The version that the actor read: the one they name, else the newest in the record as they act. A task has none. */
const boundToVersion: Particular = async ({ records }, { plan, target, act, input }) => {
  const { version } = input as { version?: number };
  if (version !== undefined) return { seen: { version } };
  const row = await findObligation(records.db, plan.id, target.obligation);
  // A unit may withdraw what it has just handed in and the record does not show yet; it has seen no other.
  if (row?.kind !== 'report' || (act === 'withdraw' && row.version === 0)) return {};
  return { seen: { version: row.version } };
};

/** A report's date moves no further than the sending upward of its period. */
const notBeyondSending: Particular = async ({ records }, { plan, target, input }) => {
  const { about } = input as { about: string };
  if (target.obligation !== reportId(target.unit, about) || !reportPeriodIds(plan).includes(about)) return {};
  const sending = await findObligation(records.db, plan.id, sendId(plan.coordinator, about));
  return sending ? { carried: { latest: sending.dueDate } } : {};
};

/** A report is reopened until its period's is sealed, and corrected before that goes upward. */
const toCorrectBeforeSealing: Particular = async (context, given) => {
  const { plan, target, input } = given;
  const { period } = input as { period: string };
  const { db } = context.records;
  const row = await findObligation(db, plan.id, target.obligation);
  if (row?.state === 'accepted') refuseSealedReport(await requirePeriodRow(context, plan.id, period), row);
  const sending = await findObligation(db, plan.id, sendId(plan.coordinator, period));
  return {
    ...(await boundToVersion(context, given)),
    ...(sending ? { carried: { latest: sending.dueDate } } : {}),
  };
};

export const PARTICULARS: Partial<Record<ActMethod, Particular>> = {
  withdrawReport: async (context, given) => ({
    ...(await boundToVersion(context, given)),
    carried: { redates: true },
  }),
  returnReport: boundToVersion,
  acceptReport: async (context, given) => ({
    ...(await boundToVersion(context, given)),
    carried: { reopenable: true },
  }),
  reopenReport: toCorrectBeforeSealing,
  reopenTask: async () => ({ carried: { redates: true } }),
  returnTask: boundToVersion,
  askExtension: notBeyondSending,
  grantExtension: notBeyondSending,

  async attachDocument(_context, { input }) {
    const { document, signed } = input as { document?: unknown; signed?: unknown };
    if (document || signed) return { carried: { documented: true } };
    throw nothingAttached();
  },

  async delegateObligation(context, { plan, input }) {
    const { email: to, ...introduced } = await requireColleague(
      context,
      plan,
      input as { unit: string; to: string },
    );
    const { why } = input as { why?: string };
    return {
      content: { to, ...introduced, ...(why === undefined ? {} : { why }) },
      ...(introduced.name === undefined ? {} : { carried: { introduces: true } }),
    };
  },

  raiseObstacle: async ({ records }, { plan, target }) => ({
    revisionOf: (sha256) => countAnsweredAlike(records.db, plan.id, target.unit, sha256),
  }),

  proposeReport: async (_context, { input }) => {
    const { missing, beforeCutOff } = input as { missing?: 'ok'; beforeCutOff?: 'ok' };
    const despite = [
      ...(beforeCutOff ? (['before-cut-off'] as const) : []),
      ...(missing ? (['units-missing'] as const) : []),
    ];
    return despite.length > 0 ? { carried: { despite } } : {};
  },

  async issueReport(context, { plan, input }) {
    const { period, ...named } = input as { period: string; number: string; date: string };
    const entry = requireDocument(named, '');
    refuseBeforeSealing(await requirePeriodRow(context, plan.id, period), entry.date);
    return { carried: { number: entry.number, issuedOn: entry.date } };
  },
};

function nothingAttached(): UserError {
  return invalid(
    'document',
    both(
      'Thiếu số, ngày văn bản hoặc bản ký.',
      'The document’s number and date, or its signed file, is missing.',
    ),
    null,
    { command: alike('--document "12/BC-SYT, 17/6/2024"') },
  );
}
