/** A digest as people read it, before it becomes text and HTML. */
import { numberOrWords } from '../../words/plan-citation.ts';
import { groupBy } from '../../domain/group-by.ts';
import { keyOf } from '../../domain/ids.ts';
import { isCoordinating, type Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { MailMaterial } from '../../records/mail/mail-material.ts';
import type { Digest } from '../../records/mail/outbox.ts';
import type { LinkTarget } from './links.ts';
import { unitName } from './notice-facts.ts';
import type { ComposedNotice } from './compose-notices.ts';
import type { Language } from './wording/index.ts';
import type { Block } from './wording/notice-wording.ts';

export interface MailView {
  language: 'vi' | 'en';
  subject: string;
  greeting: string;
  opening: string;
  plans: {
    line: string;
    entries: { title: string; late: boolean; blocks: Block[] }[];
    links: MailLink[];
  }[];
  linkNote: string;
  /** Words before a link's plain address. */
  linkPlainly: string;
  whyTitle: string;
  whys: string[];
  closing: string;
  /** Where its reader says how they want their mails; null for whoever has no link. */
  settings: { text: string; url: string } | null;
}

interface MailLink {
  label: string;
  /** The link's own address. */
  base: string;
  /** The same, with the matter it leads to. */
  url: string;
  /** It is for its reader alone. */
  signsIn: boolean;
}

/** Gives the address of a link. */
export type LinkTo = (target: Omit<LinkTarget, 'mail'>) => Promise<string>;

/** Notices that say the same to one person in several roles are shown once. */
function sameWords(notices: ComposedNotice[]): ComposedNotice[][] {
  const subject = ({ item }: ComposedNotice): string =>
    keyOf(item.notice.plan, item.notice.obligation, item.notice.notice);
  return [...groupBy(notices, subject, (one) => one).values()];
}

function entryOf(
  group: ComposedNotice[],
  language: Language,
): MailView['plans'][number]['entries'][number] & { subject: string } {
  const { facts, words } = group[0]!;
  const standIns = group.filter((one) => one.facts.standIn);
  const notes = standIns.map((one): Block => ({ kind: 'text', text: language.envelope.standIn(one.facts) }));
  const blocks = [...words.blocks, ...notes].filter(
    (block) => block.kind !== 'list' || block.items.length > 0,
  );
  const late = /^(due|send)\+|^correct-overdue$/.test(facts.notice);
  return { subject: words.subject, title: words.subject, late, blocks };
}

/** One link per unit and plan; those to whom a report is merely sent need none. */
async function linksOf(
  notices: ComposedNotice[],
  digest: Digest,
  material: MailMaterial,
  at: Instant,
  language: Language,
  linkTo: LinkTo,
): Promise<MailView['plans'][number]['links']> {
  const acting = notices.filter(({ item }) => item.notice.role !== 'addressee');
  const plan = acting[0]?.item.notice.plan;
  if (plan === undefined) return [];
  const units = [...new Set(acting.map(({ item }) => item.official.unit))];
  return Promise.all(
    units.map(async (unit) => {
      const role = linkRole(acting, unit);
      const base = await linkTo({ plan, unit, email: digest.email, role, at });
      // It leads to the matter itself, where the mail is about one that has a page of its reader's.
      const signsIn = isCoordinating(role);
      const matter = matterOf(acting, unit, (one) => signsIn || isOwed(one, material));
      const name = unitName(material, material.plans.get(plan), unit, language.code);
      if (matter !== null) {
        const { subject } = matter.words;
        return {
          // Who serves several units has the same matter of each.
          label: language.envelope.linkToMatter(units.length > 1 ? `${subject} – ${name}` : subject),
          url: `${base}?viec=${encodeURIComponent(matter.item.notice.obligation)}`,
          ...{ base, signsIn },
        };
      }
      return { label: language.envelope.link(name), url: base, base, signsIn };
    }),
  );
}

/** What a mail is about, where that is one thing. */
function matterOf(
  notices: ComposedNotice[],
  unit: UnitId,
  hasPage: (notice: NoticeRow) => boolean,
): ComposedNotice | null {
  const mine = notices.filter(({ item }) => item.official.unit === unit);
  const [first] = mine;
  const matters = new Set(mine.map(({ item }) => item.notice.obligation));
  return first && matters.size === 1 && hasPage(first.item.notice) ? first : null;
}

/** Whether a notice is about a report or a task of the unit that is told. */
function isOwed({ plan, obligation, recipient }: NoticeRow, { obligations }: MailMaterial): boolean {
  const row = obligations.get(keyOf(plan, obligation));
  return row?.unit === recipient && (row.kind === 'report' || row.kind === 'task');
}

/** The role a link is made for: the one that acts for its unit before all others; who stands in does so in a role of their own. */
function linkRole(notices: ComposedNotice[], unit: UnitId): Role {
  const items = notices.filter(({ item }) => item.official.unit === unit).map(({ item }) => item);
  const roles = items.map(({ notice, official, standIn }) =>
    standIn ? (official.roles[0] ?? 'coordinator') : notice.role,
  );
  return roles.find((role) => role === 'focal-point') ?? roles[0]!;
}

/** Puts a digest's words together; the same digest gives the same view. */
export async function viewDigest(
  digest: Digest,
  material: MailMaterial,
  at: Instant,
  { language, notices }: { language: Language; notices: ComposedNotice[] },
  linkTo: LinkTo,
): Promise<MailView> {
  const first = notices[0]!;
  const { envelope } = language;
  const coordinator = first.facts.plan.coordinator;
  const { official } = first.item;
  const planIds = [...new Set(notices.map(({ item }) => item.notice.plan))];
  const entries = sameWords(notices);
  const plans = await Promise.all(
    planIds.map(async (plan) => {
      const ofPlan = notices.filter(({ item }) => item.notice.plan === plan);
      return {
        line: envelope.planLine(ofPlan[0]!.facts.plan),
        entries: entries
          .filter((group) => group[0]!.item.notice.plan === plan)
          .map((group) => entryOf(group, language)),
        links: await linksOf(ofPlan, digest, material, at, language, linkTo),
      };
    }),
  );
  const plan = material.plans.get(first.item.notice.plan);
  const [own] = plans.flatMap(({ links }) => links);
  return {
    language: language.code,
    subject: `[${numberOrWords(first.facts.plan, language.code)}] ${envelope.subject(entryOf(entries[0]!, language).subject, entries.length - 1)}`,
    greeting: envelope.greeting({
      name: official.name,
      unit: unitName(material, plan, official.unit, language.code),
    }),
    opening: envelope.opening(entries.length, coordinator),
    plans,
    linkNote: plans.some(({ links }) => links.some(({ signsIn }) => signsIn))
      ? envelope.linkNotePersonal
      : envelope.linkNote,
    linkPlainly: envelope.linkPlainly,
    whyTitle: envelope.whyTitle,
    whys: notices.map(({ why }) => why),
    closing: envelope.closing(coordinator),
    settings: own ? { text: envelope.mailSettings, url: `${own.base}?thu` } : null,
  };
}
