/** Labels that are answered by sentences: "Cơ quan thực hiện: Sở A rà soát …; các sở khác gửi kết quả về Sở A." */

import type { AgencyContext } from '../agencies/context.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { NO_VERB } from './handed.ts';
import { saysWork } from './says-work.ts';

/** What some of those named do; without words of its own they do what the label stands below. */
export interface Clause {
  who: Mention[];
  text: string;
}

const CUTS = /;\s+|\.\s+(?=\p{Lu})/u;
const ALSO = /^(?:đồng thời|ngoài ra|bên cạnh đó|trong đó),?\s+/iu;

const WITH = /^(?:chủ trì)?[,\s]*(?:và\s)?phối hợp\s(?:với|cùng)\s/iu;

/** "chủ trì, phối hợp với Sở B xây dựng …": what is said behind those who help. */
function withoutPartners(rest: string, context: AgencyContext): string {
  const role = WITH.exec(rest)?.[0];
  return role === undefined ? rest : parseAgencies(rest.slice(role.length), context).rest;
}

/**
 * Reads such sentences.
 *
 * @param value what stands behind the label
 * @returns null where it only names, or says of nobody what they do
 */
export function readClauses(value: string, context: AgencyContext): Clause[] | null {
  const clauses: Clause[] = [];
  let isTold = false;
  for (const piece of value.split(CUTS)) {
    const sentence = piece.replace(ALSO, '').trim();
    const { mentions, rest } = parseAgencies(sentence, context);
    const last = clauses.at(-1);
    if (mentions.length === 0) {
      if (!last) return null;
      last.text = `${last.text}; ${sentence}`;
      continue;
    }
    const does = /^\p{Ll}/u.test(rest) && !NO_VERB.test(rest);
    const isOwn = does && saysWork(withoutPartners(rest, context), []);
    isTold ||= isOwn;
    clauses.push({ who: mentions, text: isOwn ? rest : '' });
  }
  return isTold ? clauses : null;
}
