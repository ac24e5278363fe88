/** All agencies that a running text names, wherever they stand in it. */

import { fold, startsUpper, wordsOf } from '../text/fold.ts';
import type { AgencyContext } from './context.ts';
import type { Mention } from './mention.ts';
import { parseAgencies } from './parse-list.ts';

/** One agency, with the place of its name. */
export interface Found {
  mention: Mention;
  start: number;
  end: number;
  /** Where the list that it is named in begins, and where it ends. */
  listStart: number;
  listEnd: number;
}

const MAY_OPEN = /^(?:cac|ubnd|hdnd|uy|lanh|thu|chu|moi|mttq|doanh)$/;
/** Words that begin like the name of an agency and are none in running text. */
const MOST = 60;

/** Finds agencies from left to right; what a longer name holds is not found again. */
export function findAgencies(text: string, context: AgencyContext): Found[] {
  const found: Found[] = [];
  let past = 0;
  for (const word of wordsOf(text)) {
    if (word.start < past || found.length >= MOST) continue;
    const opens = MAY_OPEN.test(word.fold) || startsUpper(text.slice(word.start, word.end));
    if (!opens) continue;
    const { mentions } = parseAgencies(text.slice(word.start), context);
    let from = word.start;
    const listEnd = word.start + (mentions.at(-1)?.end ?? 0);
    for (const mention of mentions) {
      const end = word.start + mention.end;
      found.push({ mention: { ...mention, end }, start: from, end, listStart: word.start, listEnd });
      from = end;
    }
    past = Math.max(past, from);
  }
  return found;
}

/** "Sở Y tế (Chi cục An toàn vệ sinh thực phẩm) chủ trì": an office in brackets explains the name before it. */
function explains(text: string, found: readonly Found[], start: number): boolean {
  const open = text.lastIndexOf('(', start);
  const inside = open < 0 ? '' : text.slice(open + 1).split(')')[0]!;
  if (open < 0 || start > open + 1 + inside.length || ROLE_IN_BRACKET.test(inside)) return false;
  return found.some(({ end }) => text.slice(end, open).trim() === '' && end <= open);
}

const ROLE_IN_BRACKET = /chủ trì|phối hợp|thực hiện|đầu mối|phụ trách/iu;

export interface Who {
  leads: Mention[];
  supports: Mention[];
}

/** Words before a name that stands within the work itself. */
const OBJECT =
  /(?:cho|tai|tren|voi|cua|toi|den|ve|lam|gui|bao cao|trinh|giup|tham muu|yeu cau|huong dan|don doc|kiem tra|chi dao|ho tro) $/;
/** Where the words before a name hand it the work of helping. */
const HELPS_AFTER = /ph[oa]i hop(?: (?:chat che )?(?:voi|cung))?[^.;]*$/;
const LEADS_AGAIN = /ph[oa]i hop[^.;]*(?:chu tri|chiu trach nhiem|giao )[^.;]*$/;
/** "…, các doanh nghiệp viễn thông phối hợp": who helps is named first. */
const HELPS_BEFORE =
  /^[\s,]*(?:(?:va )?cac (?:co quan|don vi|so|ban|nganh|dia phuong)[^.;]{0,40} lien quan )?(?:cung |dong )?ph[oa]i hop/;

/** Behind a name: what it does of the work. */
const ACTS =
  /^[\s,]*(?:chu tri|ph[oa]i hop|thuc hien|dau moi|phu trach|tham muu|theo doi|chiu trach nhiem|co trach nhiem|cung |tham gia|ho tro)/;

/** Whether names begin a part of the sentence, or do something: "khi Chính phủ và các Bộ ban hành" tells of others. */
function opensClause(text: string, start: number, end: number): boolean {
  return (
    /(?:[,.;:(/+&–-]|(?:^|\s)(?:giao|giao cho|phân công|và|cùng))\s*$/iu.test(text.slice(0, start)) ||
    ACTS.test(fold(text.slice(end)))
  );
}

/** The words of a sentence's part that stand before a place, without accents. */
function clauseBefore(text: string, at: number): string {
  return (
    fold(text.slice(0, at))
      .split(/[.;]\s/)
      .at(-1) ?? ''
  );
}

/**
 * Who leads and who supports, of a sentence such as "Sở A chủ trì, phối hợp với Sở B; Sở C theo dõi".
 */
export function readWho(text: string, context: AgencyContext): Who {
  const list = parseAgencies(text, context);
  if (list.rest === '') return { leads: list.mentions, supports: list.helpers ?? [] };
  const who: Who = { leads: [], supports: [] };
  const found = findAgencies(text, context);
  for (const { mention, start, listStart, listEnd } of found) {
    if (explains(text, found, start)) continue;
    const clause = clauseBefore(text, start);
    const helps =
      (HELPS_AFTER.test(clause) && !LEADS_AGAIN.test(clause)) ||
      (who.leads.length > 0 && HELPS_BEFORE.test(fold(text.slice(listEnd))));
    const known = [...who.leads, ...who.supports].some(({ id }) => id === mention.id);
    // "các đơn vị liên quan" beside somebody who is named are nobody in particular.
    const isVague = /-lien-quan$/.test(mention.id) && (helps || who.leads.length > 0);
    // "… báo cáo UBND tỉnh và Bộ Y tế", "… cho các địa phương": who gets something of the work does not owe it.
    const isObject = !helps && who.leads.length > 0 && OBJECT.test(clauseBefore(text, listStart));
    const isBystander =
      !helps && who.leads.length > 0 && listStart > 0 && !opensClause(text, listStart, listEnd);
    if (!known && !isVague && !isObject && !isBystander) (helps ? who.supports : who.leads).push(mention);
  }
  // Nobody leads: those named first do.
  return who.leads.length === 0 ? { leads: who.supports, supports: [] } : who;
}
