/** Headings that tell who is meant by what those do: "1.3. Các cơ quan tham mưu quản lý ngành (gồm các Sở: …)". */

import type { AgencyContext } from '../agencies/context.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { publicMention } from '../agencies/public.ts';
import { NUMBERED } from '../outline/levels.ts';
import { FORMULA, type Opening } from './opening.ts';
import { isTerritorial, standsBesideAgencies, type Item } from './section-items.ts';

const LONGEST_NAME = 180;
const RESPONSIBLE = /^trách nhiệm (?:của|đối với)\s/iu;

/** "Các cơ quan đăng ký đầu tư (Sở Tài chính, Ban Quản lý Khu kinh tế):": the bracket says which they are. */
function membersIn(name: string, context: AgencyContext): Mention[] {
  const inside = /\((?:bao gồm|gồm)?:?\s{0,9}([^()]{8,400})\)$/iu.exec(name)?.[1] ?? '';
  const { mentions, rest } = parseAgencies(inside, context);
  const isList = rest === '' && mentions.length > 1 && mentions.every(({ kind }) => kind === 'unit');
  return isList ? mentions.map((mention) => ({ ...mention, end: name.length })) : [];
}

/** The item as such a heading; as it is where it reads as a sentence. */
function describedAt(items: readonly Item[], at: number, context: AgencyContext): Item {
  const item = items[at] as Item;
  const { paragraph, level, opening } = item;
  const [mention, second] = opening?.list.mentions ?? [];
  const isGroup = mention?.kind === 'class' && !second && !isTerritorial(mention.id);
  const hasItems = (items[at + 1]?.level ?? 0) > level;
  if (opening?.form !== 'sentence' || !isGroup || !hasItems || level > NUMBERED || !paragraph.marker)
    return item;
  const name = paragraph.text.replace(/\s{0,9}:\s{0,9}$/, '');
  const members = membersIn(name, context);
  const isSentence = /[.;,]$/.test(name) || FORMULA.test(opening.text) || name.length > LONGEST_NAME;
  const isHeading =
    members.length > 0 ||
    RESPONSIBLE.test(name) ||
    (name === paragraph.text && (paragraph.marked || standsBesideAgencies(items, item)));
  if (isSentence || !isHeading) return item;
  const end = paragraph.text.length;
  const list = {
    ...opening.list,
    mentions: members.length > 0 ? members : [publicMention(name, end)],
    rest: '',
    end,
  };
  return { ...item, opening: { list, form: 'title', text: '' } satisfies Opening };
}

/** Reads the headings among the items of a section whose names are descriptions. */
export function readDescriptions(items: readonly Item[], context: AgencyContext): Item[] {
  return items.map((_, at) => describedAt(items, at, context));
}
