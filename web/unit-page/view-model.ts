import type { Translate } from '../../domain/bilingual.ts';
import { roleInWords } from '../../words/history.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import type { Instant, Plan, PlanUnit } from '../../domain/plan.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { UnitMail } from '../../records/mail/unit-mails.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { directoryOf, planHome, planUnit, planWork } from '../layout/paths.ts';
import { doneBanner } from '../coordinator-forms/done-words.ts';
import { dueWords } from '../unit/due-words.ts';
import { groupWorks } from '../unit/group-works.ts';
import { stateTag } from '../unit/state-tag.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import { mailRow } from './mail-row.ts';
import { obstacleRow } from './obstacle-row.ts';

export interface UnitSeen {
  plan: Plan;
  unit: PlanUnit;
  now: Instant;
  obligations: ObligationRow[];
  /** Addresses of colleagues who took an obligation over, by its id. */
  contacts: Map<string, string>;
  officials: OfficialsTable[];
  obstacles: ObstacleWithTexts[];
  mails: UnitMail[];
  isSuspended: boolean;
  /** What was just done, by its key. */
  done: string | undefined;
}

/** How much of what is done, or far ahead, is listed at once. */
const FEW = 6;

function work(row: ObligationRow, { plan, unit, now, contacts }: UnitSeen, t: Translate) {
  const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
  const handedIn = row.state === 'submitted' || row.state === 'accepted';
  return {
    title: whatName(row, t),
    href: planWork(plan.id, unit.id, row.id),
    tag: stateTag(row, now, t),
    text: duty ? t(duty.text, duty.textEn) : null,
    due: dueWords(row, plan, now, t),
    contact: contacts.get(row.id) ?? null,
    needsDocument: row.kind === 'report' && handedIn && !row.documented,
  };
}

/** What is owed, what waits for the coordinator, what comes, what is done. */
function works(seen: UnitSeen, t: Translate) {
  const { now } = seen;
  const rows = seen.obligations.filter(({ kind }) => kind !== 'send');
  const { owed, suspended, coming, rest: handedIn } = groupWorks(rows, now);
  const toJudge = rows.filter(({ state }) => state === 'submitted');
  const rest = handedIn.filter(({ state }) => state !== 'submitted');
  const list = (some: ObligationRow[]) => some.map((row) => work(row, seen, t));
  return {
    groups: [
      { title: t('Chờ tiếp nhận', 'To be accepted'), rows: list(toJudge), more: 0 },
      { title: t('Đang chờ đơn vị', 'Awaited from the unit'), rows: list(owed), more: 0 },
      { title: t('Đang tạm dừng', 'Suspended'), rows: list(suspended), more: 0 },
      {
        title: t('Sắp tới', 'Coming'),
        rows: list(coming.slice(0, FEW)),
        more: Math.max(0, coming.length - FEW),
      },
      {
        title: t('Đã xong', 'Finished'),
        rows: list(rest.slice(0, FEW)),
        more: Math.max(0, rest.length - FEW),
      },
    ].filter(({ rows: some }) => some.length > 0),
  };
}

/** A unit's page for the coordinator. */
export function unitPage(seen: UnitSeen, t: Translate): PageModel {
  const { plan, unit, officials } = seen;
  return {
    title: unitName(plan, unit.id, t),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    done: doneBanner(seen.done, t),
    isSuspended: seen.isSuspended,
    isRequested: unit.reports === 'requested',
    ...works(seen, t),
    contacts: officials.map(({ name, email, roles, bouncedAt }) => ({
      name: name ?? t('Hộp thư của đơn vị', 'The unit’s mailbox'),
      email,
      roles: roles.map((role) => roleInWords(role, { t })).join(', '),
      isBounced: bouncedAt !== null,
    })),
    hasFocalPoint: officials.some(
      ({ roles, bouncedAt }) => roles.includes('focal-point') && bouncedAt === null,
    ),
    obstacles: [...seen.obstacles].reverse().map((each) => obstacleRow(each, plan, t)),
    mails: seen.mails.map((mail) => mailRow(mail, plan, t)),
    directory: directoryOf(plan.id),
    letter: `${planHome(plan.id)}/don-doc?don-vi=${encodeURIComponent(unit.id)}`,
    standing: seen.isSuspended
      ? {
          href: `${planUnit(plan.id, unit.id)}/tiep-tuc`,
          text: t('Cho đơn vị tiếp tục', 'Resume the unit'),
        }
      : { href: `${planUnit(plan.id, unit.id)}/tam-dung`, text: t('Tạm dừng đơn vị', 'Suspend the unit') },
  };
}
