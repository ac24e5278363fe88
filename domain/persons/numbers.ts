/** Numbers that belong to one person: identity cards and telephones, however their digits are grouped. */
import type { Token } from './tokens.ts';

/** Digits with what stands between their groups. */
interface Run {
  digits: string;
  groups: number[];
  betweens: string[];
}

/** What may stand between the groups of a number; a comma, a slash or a tab parts two numbers, or is of another kind. */
const BETWEEN = /^[ .\-‐-―()·_*]{1,3}$/;
/** What may stand there in the number of a card, which no other number begins like. */
const BETWEEN_CARD = /^[^\t|;\n]{1,3}$/;

/** Codes of provinces, with which the number of every card begins (Circular 59/2021/TT-BCA). */
function beginsLikeCard(digits: string): boolean {
  const province = Number(digits.slice(0, 3));
  return digits.startsWith('0') && province >= 1 && province <= 96;
}

function isCard({ digits, groups, betweens }: Run): boolean {
  if (digits.length !== 12 || !beginsLikeCard(digits)) return false;
  if (groups.every((size) => size >= 3)) return betweens.every((one) => BETWEEN_CARD.test(one));
  // Digits one by one, or two by two, are columns of figures where only blanks stand between.
  return betweens.every((one) => BETWEEN.test(one) && one.trim() !== '');
}

/** Sums of money are grouped by threes from the right, and by dots only. */
function isMoney({ groups, betweens }: Run): boolean {
  return (
    groups.length > 1 && groups.slice(1).every((size) => size === 3) && betweens.every((one) => one === '.')
  );
}

function isPhone(run: Run, isInternational: boolean): boolean {
  const { digits, groups, betweens } = run;
  if (!betweens.every((one) => BETWEEN.test(one))) return false;
  if (/^0[2-9]\d{8,9}$/.test(digits)) return groups[0]! >= 3;
  const isAbroad = /^84[235789]\d{8,9}$/.test(digits);
  if (isInternational) return isAbroad || /^840[235789]\d{8,9}$/.test(digits);
  return /^84[35789]\d{8}$/.test(digits) && groups.length > 1 && !isMoney(run);
}

const CURRENCY = new Set(['đồng', 'đ', 'vnđ', 'vnd', 'triệu', 'tỷ', 'tỉ', 'nghìn', 'ngàn', 'usd']);
/** Groups that are put together at most: digits one by one. */
const MOST_GROUPS = 13;

function lastCharacter(token: Token | undefined): string {
  return token?.text.at(-1) ?? '';
}

/** Whether a number at this place stands by itself: no part of a longer one, of a date or of a document's number. */
function standsAlone(tokens: Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const isJoined = before?.kind === 'between' && /[\d.,/-]/.test(lastCharacter(before));
  if (isJoined && tokens[first - 2]?.kind === 'number') return false;
  const after = tokens[last + 1];
  if (after?.kind === 'word') return false;
  if (after?.kind !== 'between') return true;
  const next = tokens[last + 2];
  if (after.text[0] === '/') return false;
  if (next?.kind === 'number' && /^[.,-]$/.test(after.text)) return false;
  return !(next && after.text.trim() === '' && CURRENCY.has(next.lower));
}

/** How many tokens a card's or telephone's number takes that begins here; 0 where none does. */
function measure(tokens: Token[], first: number, kinds: { cards: boolean }): number {
  const run: Run = { digits: '', groups: [], betweens: [] };
  const isInternational = lastCharacter(tokens[first - 1]) === '+';
  let found = 0;
  for (let at = first; at < tokens.length && run.groups.length < MOST_GROUPS; at += 2) {
    const token = tokens[at]!;
    if (token.kind !== 'number') break;
    run.digits += token.text;
    run.groups.push(token.text.length);
    if (run.digits.length > 13) break;
    const isOne = kinds.cards ? isCard(run) : isPhone(run, isInternational);
    if (isOne && standsAlone(tokens, first, at)) found = at - first + 1;
    const between = tokens[at + 1];
    if (between?.kind !== 'between' || between.text.length > 3) break;
    run.betweens.push(between.text);
  }
  return found;
}

function countNumbers(tokens: Token[], cards: boolean): number {
  let count = 0;
  for (let at = 0; at < tokens.length;) {
    const { kind, text } = tokens[at]!;
    const mayBegin = kind === 'number' && (text[0] === '0' || (!cards && text.startsWith('84')));
    const length = mayBegin ? measure(tokens, at, { cards }) : 0;
    if (length > 0) count += 1;
    at += Math.max(1, length);
  }
  return count;
}

/** What says that a card's number follows: one word, or two. */
const LABELS = new Set(['cmnd', 'cmtnd', 'cmt', 'cccd', 'chứng minh', 'căn cước', 'định danh']);
/** Tokens between the label and its number, such as "nhân dân số:". */
const LABEL_REACH = 8;

function isLabel(tokens: Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  return LABELS.has(lower) || LABELS.has(`${lower} ${tokens[at + 2]?.lower ?? ''}`);
}

/** Where a number of nine or twelve digits ends that begins here; -1 where none does. */
function endOfLabelled(tokens: Token[], first: number): number {
  let digits = 0;
  for (let at = first; at < tokens.length && digits < 12; at += 2) {
    if (tokens[at]!.kind !== 'number') break;
    digits += tokens[at]!.text.length;
    const between = tokens[at + 1];
    const isLast = tokens[at + 2]?.kind !== 'number' || !BETWEEN.test(between?.text ?? '');
    if ((digits === 9 && isLast) || digits === 12) return at;
    if (isLast) break;
  }
  return -1;
}

/** Numbers that are told to be a card's; the older one had nine digits. */
function countLabelled(tokens: Token[]): number {
  let count = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.kind !== 'word' || !isLabel(tokens, at)) continue;
    const reach = tokens.slice(at, at + LABEL_REACH).findIndex(({ kind }) => kind === 'number');
    const end = reach < 0 ? -1 : endOfLabelled(tokens, at + reach);
    if (end < 0) continue;
    count += 1;
    at = end;
  }
  return count;
}

/** How many persons' numbers stand in a piece of a line. */
export function countPersonalNumbers(tokens: Token[]): number {
  return Math.max(countNumbers(tokens, true), countLabelled(tokens), countNumbers(tokens, false));
}
