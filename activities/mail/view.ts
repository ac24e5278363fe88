/** A digest as people read it, before it becomes text and HTML. */
import type { NoticeKind } from '../../domain/effects.ts';
import { numberOrWords } from '../../domain/plan-citation.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { MailMaterial } from '../../records/mail-material.ts';
import type { Digest, DigestItem } from '../../records/outbox.ts';
import type { LinkTarget } from './links.ts';
import { noticeFacts, unitName } from './notice-facts.ts';
import { languageOf } from './wording/index.ts';
import type { Block, Language, NoticeFacts } from './wording/facts.ts';

export interface MailView {
  language: 'vi' | 'en';
  subject: string;
  greeting: string;
  opening: string;
  plans: {
    line: string;
    entries: { title: string; late: boolean; blocks: Block[] }[];
    links: { label: string; url: string }[];
  }[];
  linkNote: string;
  whyTitle: string;
  whys: string[];
  closing: string;
}

/** Gives the address of a link. */
export type LinkTo = (target: Omit<LinkTarget, 'mail'>) => Promise<string>;

/** One notice with the row it came from. */
export interface Told {
  item: DigestItem;
  facts: NoticeFacts;
}

/** What presses most comes first, in the mail and in its subject. */
const PRESSING: NoticeKind[] = [
  'due+10',
  'due+4',
  'send+1',
  'due+2',
  'due+1',
  'correct-overdue',
  'returned',
  'rejected',
  'plan-closed',
  'plan-paused',
  'suspended',
  'plan-resumed',
  'resumed',
  'due',
  'correct-by',
  'send-1',
  'due-2',
  'send-3',
  'calendar-moved',
  'reminder',
  'extension-refused',
  'obstacle-escalated',
  'obstacle-raised',
  'extension-asked',
  'proposal',
  'withdrawn',
  'reopened',
  'draft-ready',
  'approved',
  'report-sent',
  'daily-missing',
  'due-5',
  'due-10',
  'opened',
  'extension-granted',
  'waived',
  'focal-point-wanted',
  'obstacle-answered',
  'delegated',
  'handed-over',
  'mail-bounced',
  'document-received',
  'receipt',
];

/** The digest's notices with their facts, most pressing first, in the reader's language. */
export function tellAll(
  digest: Digest,
  material: MailMaterial,
  at: Instant,
): { language: Language; told: Told[] } {
  const language = languageOf(digest.items[0]?.official.language ?? 'vi');
  const told = digest.items.map((item) => ({ item, facts: noticeFacts(item, material, language.code, at) }));
  const weight = ({ facts }: Told): number => PRESSING.indexOf(facts.notice);
  return {
    language,
    told: told.sort((a, b) => weight(a) - weight(b) || a.facts.dueDate.localeCompare(b.facts.dueDate)),
  };
}

/** Notices that say the same to one person in several roles are shown once. */
function sameWords(told: Told[]): Told[][] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const { plan, obligation, notice } = one.item.notice;
    const key = `${plan}/${obligation}/${notice}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function entryOf(
  group: Told[],
  language: Language,
): MailView['plans'][number]['entries'][number] & { subject: string } {
  const { facts } = group[0]!;
  const words = language.words[facts.notice](facts);
  const standIns = group.filter((one) => one.facts.standIn);
  const notes = standIns.map((one): Block => ({ kind: 'text', text: language.frame.standIn(one.facts) }));
  const blocks = [...words.blocks, ...notes].filter(
    (block) => block.kind !== 'list' || block.items.length > 0,
  );
  const late = /^(due|send)\+|^correct-overdue$/.test(facts.notice);
  return { subject: words.subject, title: words.subject, late, blocks };
}

/** One link per unit and plan; those to whom a report is merely sent need none. */
async function linksOf(
  told: Told[],
  digest: Digest,
  material: MailMaterial,
  at: Instant,
  language: Language,
  linkTo: LinkTo,
): Promise<{ label: string; url: string }[]> {
  const acting = told.filter(({ item }) => item.notice.role !== 'addressee');
  const plan = acting[0]?.item.notice.plan;
  if (plan === undefined) return [];
  const units = [...new Set(acting.map(({ item }) => item.official.unit))];
  return Promise.all(
    units.map(async (unit) => ({
      label: language.frame.link(unitName(material, material.plans.get(plan), unit, language.code)),
      url: await linkTo({ plan, unit, email: digest.email, role: linkRole(acting, unit), at }),
    })),
  );
}

/** The role a link is made for: the one that acts for its unit before all others; who stands in does so in a role of their own. */
function linkRole(told: Told[], unit: UnitId): Role {
  const items = told.filter(({ item }) => item.official.unit === unit).map(({ item }) => item);
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
  { language, told }: { language: Language; told: Told[] },
  linkTo: LinkTo,
): Promise<MailView> {
  const first = told[0]!;
  const { frame } = language;
  const coordinator = first.facts.plan.coordinator;
  const { official } = first.item;
  const planIds = [...new Set(told.map(({ item }) => item.notice.plan))];
  const entries = sameWords(told);
  const plans = await Promise.all(
    planIds.map(async (plan) => {
      const ofPlan = told.filter(({ item }) => item.notice.plan === plan);
      return {
        line: frame.planLine(ofPlan[0]!.facts.plan),
        entries: entries
          .filter((group) => group[0]!.item.notice.plan === plan)
          .map((group) => entryOf(group, language)),
        links: await linksOf(ofPlan, digest, material, at, language, linkTo),
      };
    }),
  );
  const plan = material.plans.get(first.item.notice.plan);
  return {
    language: language.code,
    subject: `[${numberOrWords(first.facts.plan, language.code)}] ${frame.subject(entryOf(entries[0]!, language).subject, entries.length - 1)}`,
    greeting: frame.greeting({
      name: official.name,
      unit: unitName(material, plan, official.unit, language.code),
    }),
    opening: frame.opening(entries.length, coordinator),
    plans,
    linkNote: frame.linkNote,
    whyTitle: frame.whyTitle,
    whys: told.map(({ facts }) => frame.why(facts)),
    closing: frame.closing(coordinator),
  };
}
