/** Sentences to whole groups: whether they bind everybody who has work in the plan, or only those they name. */

import type { AgencyContext } from '../agencies/context.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { NUMBERED } from '../outline/levels.ts';
import type { Section } from '../outline/sections.ts';
import { readCadence } from './cadence.ts';
import { readLateOpening, type Opening } from './opening.ts';
import type { Item } from './section-items.ts';

/** So many units with duties of their own, and a sentence to whole groups binds everybody. */
export const ENOUGH_UNITS = 3;
/** Groups that stand for whoever has work in the plan. */
const OF_ALL =
  /^(?:so|ban|nganh|co-quan|don-vi|phong|bo|dia-phuong|thu-truong|thanh-vien|doan-the|to-chuc|cac-cap)(?:-|$)/;
/** "Các cơ quan được giao chủ trì nhiệm vụ theo Kế hoạch này": whoever the plan gives work to. */
const CHARGED = /^(?:co-quan|don-vi)(?:-(?:don-vi|dia-phuong|to-chuc))*-duoc-(?:giao|phan-cong)/;

/** "Các cơ quan, đơn vị …", wherever in its first clause it says so. */
export function bindsAll(text: string, context: AgencyContext): boolean {
  const list = parseAgencies(text, context);
  const late = list.mentions.length > 0 ? list : readLateOpening(text, context)?.list;
  return (late?.mentions.length ?? 0) > 0 && (late?.mentions.every(({ kind }) => kind === 'class') ?? false);
}

/**
 * "Căn cứ Kế hoạch này, các sở, UBND các xã xây dựng kế hoạch": the work of those; the cycle in which the plan's reports
 * are given is everybody's.
 */
function namesTier(mentions: readonly Mention[], text: string): boolean {
  const hasTier = mentions.some(({ kind, id }) => kind === 'class' && !OF_ALL.test(id));
  return hasTier && readCadence(text).cycles.length === 0;
}

/** Whether a sentence that tells somebody late is the work of those it names. */
export function isOfNamed(late: Opening | null, text: string): boolean {
  const { mentions } = late?.list ?? { mentions: [] };
  return mentions.some(({ kind }) => kind === 'unit') || namesTier(mentions, text);
}

/** "Căn cứ Kế hoạch này, các sở, UBND các xã xây dựng kế hoạch" without a number; null where it binds everybody. */
export function readNamedByGrounds(text: string, context: AgencyContext): Opening | null {
  if (!/^(?:Căn cứ|Trên cơ sở)\s/u.test(text)) return null;
  const late = readLateOpening(text, context);
  return late && namesTier(late.list.mentions, text) ? late : null;
}

/**
 * After parts that gave each agency its own, a sentence to whole groups binds everybody.
 *
 * @param known how many units earlier parts have given work
 */
export function bindsGroups({ opening, level, paragraph }: Item, known: number, section: Section): boolean {
  const mentions = opening?.list.mentions ?? [];
  const isCharged = mentions.every(({ id }) => CHARGED.test(id));
  return (
    (known >= ENOUGH_UNITS || isCharged) &&
    (level <= NUMBERED || section.kind === 'reporting') &&
    opening?.form === 'sentence' &&
    mentions.every(({ kind }) => kind === 'class') &&
    // "Chủ tịch UBND các xã bàn giao tài liệu", "Các ngân hàng miễn phí …" is the work of that group alone.
    mentions.some(({ id }) => OF_ALL.test(id)) &&
    !namesTier(mentions, paragraph.text)
  );
}
