import type { Translate } from '../../domain/bilingual.ts';
import { roleInWords } from '../../words/history.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Instant, Plan, PlanUnit, UnitId } from '../../domain/plan.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { AbsencesTable, OfficialsTable, UnitsTable } from '../../records/database/schema.ts';
import { isOf } from '../../records/directory/absences.ts';
import { absenceWords } from '../directory/absence-forms.ts';
import type { UnitMail } from '../../records/mail/unit-mails.ts';
import {
  entries,
  heading,
  inset,
  list,
  paragraph,
  section,
  smallPrint,
  summary,
  type BlockPage,
  type Content,
  type Parts,
} from '../layout/blocks.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../layout/names.ts';
import { directoryEntry, planHome, planUnit, planWork } from '../layout/paths.ts';
import { dueWords } from '../unit/due-words.ts';
import { groupWorks } from '../unit/group-works.ts';
import { stateTag } from '../unit/state-tag.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import { obligationEntry } from '../unit/obligation-blocks.ts';
import { mailList } from './mail-list.ts';
import { aboutWords, obstacleEntry } from './obstacle-entry.ts';
import { BREAK, hint, joined, link, strong, tag, typed, coloured } from '../layout/sentence.ts';

export interface UnitSeen {
  plan: Plan;
  unit: PlanUnit;
  now: Instant;
  obligations: ObligationRow[];
  /** Addresses of colleagues who took an obligation over, by its id. */
  contacts: Map<string, string>;
  officials: OfficialsTable[];
  /** Who of them is away, or is to be. */
  absences: readonly AbsencesTable[];
  /** When each of them last opened a link in a mail, by address. */
  opened: ReadonlyMap<string, Instant>;
  obstacles: ObstacleWithTexts[];
  mails: UnitMail[];
  /** Whose work it took over, and who took its over. */
  predecessors: readonly UnitId[];
  successors: readonly UnitId[];
  /** Every unit of the directory, for the names of those. */
  units: readonly UnitsTable[];
  isSuspended: boolean;
}

/** How much of what is done, or far ahead, is listed at once. */
const FEW = 6;

function work(row: ObligationRow, { plan, unit, now, contacts }: UnitSeen, t: Translate): Content {
  const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
  const handedIn = row.state === 'submitted' || row.state === 'accepted';
  const contact = contacts.get(row.id);
  return obligationEntry({
    title: whatName(row, t),
    href: planWork(plan.id, unit.id, row.id),
    tag: stateTag(row, now, t),
    text: duty && t(duty.text, duty.textEn),
    small: [
      dueWords(row, plan, now, t),
      contact && t(`Người thực hiện: ${contact}`, `Handed over to ${contact}`),
      row.kind === 'report' &&
        handedIn &&
        !row.documented &&
        t('Chưa có văn bản của đơn vị', 'The unit’s own document has not been received'),
    ],
  });
}

/** What is owed, what waits for the coordinator, what comes, what is done. */
function works(seen: UnitSeen, t: Translate): Parts {
  const rows = seen.obligations.filter(({ kind }) => kind !== 'send');
  const { owed, suspended, coming, rest } = groupWorks(rows, seen.now);
  const group = (title: string, some: ObligationRow[], most = some.length): Parts => {
    const more = some.length - most;
    return (
      some.length > 0 && [
        heading(`${title} (${some.length})`),
        entries(some.slice(0, most).map((row) => work(row, seen, t))),
        more > 0 &&
          smallPrint(
            t(
              `Và ${more} việc khác; đủ cả trong tệp CSV ở trang kế hoạch.`,
              `And ${more} more; all of them are in the CSV file on the plan’s page.`,
            ),
          ),
      ]
    );
  };
  if (rows.length === 0) {
    return paragraph(
      t('Đơn vị chưa có việc nào trong kế hoạch này.', 'The unit has no work in this plan yet.'),
    );
  }
  const isSubmitted = ({ state }: ObligationRow): boolean => state === 'submitted';
  return [
    group(t('Chờ tiếp nhận', 'To be accepted'), rows.filter(isSubmitted)),
    group(t('Đang chờ đơn vị', 'Awaiting the unit'), owed),
    group(t('Đang tạm dừng', 'Suspended'), suspended),
    group(t('Sắp tới', 'Upcoming'), coming, FEW),
    group(
      t('Đã xong', 'Finished'),
      rest.filter((row) => !isSubmitted(row)),
      FEW,
    ),
  ];
}

function obstacle(one: ObstacleWithTexts, plan: Plan, t: Translate): Content {
  const { id, state, about, raisedAt, why } = one;
  const href = `${planHome(plan.id)}/vuong-mac/${encodeURIComponent(id)}`;
  const at = formatInstant(raisedAt, plan.timeZone, t);
  const shown = {
    title: aboutWords(plan, about, t),
    when: t(`Nêu lúc ${at}`, `Raised at ${at}`),
    more: why && smallPrint([t('Trình lãnh đạo: ', 'Escalated to leadership: '), typed(why)]),
  };
  const ways = [
    state !== 'answered' && link(`${href}/tra-loi`, t('Trả lời', 'Answer')),
    state === 'raised' && link(`${href}/trinh`, t('Trình lãnh đạo', 'Escalate to leadership')),
  ];
  return [obstacleEntry(one, shown, t), ways.some(Boolean) && paragraph(joined(ways, ' · '))];
}

/** The unit's people; loudly where nobody of them gets its mail. */
function contacts({ officials, opened, absences, plan }: UnitSeen, t: Translate): Parts {
  const openedWords = (email: string): string => {
    const at = opened.get(email);
    if (at === undefined) return t('chưa mở liên kết nào', 'has not opened any link yet');
    const when = formatInstant(at, plan.timeZone, t);
    return t(`mở liên kết lần cuối ${when}`, `last opened a link at ${when}`);
  };
  const isReached = officials.some(
    ({ roles, bouncedAt }) => roles.includes('focal-point') && bouncedAt === null,
  );
  const bounces = tag(coloured(t('Thư không đến nơi', 'Mail bounces'), 'red'));
  return [
    heading(t('Người liên hệ', 'Contacts')),
    !isReached &&
      inset(
        t(
          'Đơn vị chưa có đầu mối nhận được thư. Thư gửi đơn vị hiện đến quý vị để chuyển giúp.',
          'The unit has no focal point who can be reached by mail. For now, its mail comes to you to be forwarded.',
        ),
      ),
    officials.length > 0 &&
      summary(
        officials.map(({ name, email, roles, bouncedAt, ...row }) => ({
          key: name ?? t('Hộp thư của đơn vị', 'The unit’s mailbox'),
          value: [
            [email, bouncedAt !== null && [' ', bounces], BREAK],
            hint(
              [
                roles.map((role) => roleInWords(role, { t })).join(', '),
                ...absences.filter(isOf({ ...row, email })).map((one) => absenceWords(one, t)),
                openedWords(email),
              ].join('; '),
            ),
          ],
        })),
      ),
  ];
}

/** Which units it came from and which came after it, with since when or until when each was there. */
function lineage({ predecessors, successors, units, plan }: UnitSeen, t: Translate): Parts {
  const named = (ids: readonly UnitId[]): string =>
    ids
      .map((id) => {
        const unit = units.find((one) => one.id === id);
        if (!unit) return unitName(plan, id, t);
        const name = t(unit.name, unit.nameEn ?? unit.name);
        return unit.validTo
          ? t(
              `${name} (đến ${formatDate(unit.validTo, t)})`,
              `${name} (until ${formatDate(unit.validTo, t)})`,
            )
          : name;
      })
      .join('; ');
  return [
    predecessors.length > 0 &&
      paragraph([strong(t('Kế thừa: ', 'Took over from: ')), named(predecessors), '.']),
    successors.length > 0 &&
      paragraph([strong(t('Đơn vị kế thừa: ', 'Taken over by: ')), named(successors), '.']),
  ];
}

/** A unit's page for the coordinator. */
export function unitPage(seen: UnitSeen, t: Translate): BlockPage {
  const { plan, unit, isSuspended } = seen;
  const href = planUnit(plan.id, unit.id);
  return {
    title: t(unit.name, unit.nameEn ?? unit.name),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    tag: isSuspended ? coloured(t('Tạm dừng', 'Suspended'), 'yellow') : null,
    blocks: [
      unit.reports === 'requested' &&
        t(
          'Cơ quan được đề nghị phối hợp: không tính vào tỷ lệ báo cáo.',
          'Asked to take part, not ordered to: it does not count in the reporting rates.',
        ),
      isSuspended &&
        inset(
          t(
            'Hệ thống không nhắc đơn vị này cho đến khi tiếp tục. Đơn vị vẫn gửi được báo cáo.',
            'The unit gets no reminders until it is resumed. It can still send reports.',
          ),
        ),
      lineage(seen, t),
      section(works(seen, t), { id: 'viec' }),
      heading(t('Vướng mắc', 'Obstacles'), 'vuong-mac'),
      seen.obstacles.length > 0
        ? entries([...seen.obstacles].reverse().map((one) => obstacle(one, plan, t)))
        : t('Đơn vị chưa nêu vướng mắc nào.', 'The unit has not raised any.'),
      contacts(seen, t),
      heading(t('Thư gần đây', 'Latest mails')),
      mailList(seen.mails, plan, t),
      heading(t('Thao tác khác', 'More')),
      list([
        link(
          directoryEntry(plan.id, seen.unit.id),
          t(
            'Danh bạ: thêm, thay, hỏi đầu mối của đơn vị',
            'Directory: add, replace or ask for the unit’s focal point',
          ),
        ),
        link(
          `${planHome(plan.id)}/don-doc?don-vi=${encodeURIComponent(unit.id)}`,
          t('Soạn công văn đôn đốc đơn vị này', 'Write a reminder letter to this unit'),
        ),
        isSuspended
          ? link(`${href}/tiep-tuc`, t('Cho đơn vị tiếp tục', 'Resume the unit'))
          : link(`${href}/tam-dung`, t('Tạm dừng đơn vị', 'Suspend the unit')),
      ]),
    ],
  };
}
