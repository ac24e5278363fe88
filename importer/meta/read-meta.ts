/** Metadata: only what the text states; the rest is null and becomes a question. */

import type { DraftMeta, LineRange } from '../plan-draft.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { slug } from '../text/fold.ts';
import type { Line } from '../text/source-lines.ts';
import type { AgencyContext } from '../agencies/context.ts';
import { readAppendixNumber } from './appendix-number.ts';
import { readBasis } from './basis.ts';
import { readCitations } from './citations.ts';
import { readFoot } from './foot.ts';
import { readHead, type DocumentHead } from './head.ts';
import { readCentralIssuer } from './central-issuer.ts';
import { readIssuer, type Issuer } from './issuer.ts';
import { readPartyIssuer } from './party-issuer.ts';
import { readOrganisationIssuer } from './organisation-issuer.ts';
import { readNumber, readPlaceDate } from './number-and-date.ts';
import { readYears } from './years.ts';

export interface MetaReading {
  meta: DraftMeta;
  head: DocumentHead;
  context: AgencyContext;
  /** What is there but blank: "Số:   /KH-UBND", "ngày   tháng 3". */
  blanks: { number: LineRange | null; date: LineRange | null };
}

/** Reads the plan's metadata from its head and foot. */
export function readMeta(lines: readonly Line[], paragraphs: readonly Paragraph[]): MetaReading {
  const head = readHead(lines, paragraphs);
  const foot = readFoot(paragraphs);
  const number = readNumber(head);
  const dated = readPlaceDate(head, lines, paragraphs);
  // Only where the letterhead is lost, with its number, does an appendix say whose document this is.
  const own = number.symbol === null ? readAppendixNumber(paragraphs, head.title?.text ?? '') : null;
  const symbol = number.symbol ?? own?.number?.split('/').at(-1) ?? '';
  const named =
    readCentralIssuer(head, { symbol, lines: number.lines ?? own?.lines ?? null }) ??
    readIssuer(head, {
      byCommittee: /UBND$/u.test(symbol),
      hasDepartments: paragraphs.some((paragraph) => /^Sở \p{Lu}/u.test(paragraph.text)),
    }) ??
    readOrganisationIssuer(head);
  const party = named ? null : readPartyIssuer(head, symbol, dated.place);
  const issuer = party ?? (named && withPlace(named, dated.place));
  const attached = head.attachedTo ? readCitations(head.attachedTo.text)[0] : own;
  const attachedLines = head.attachedTo?.lines ?? own?.lines;
  const years = readYears(head, dated.date);
  const basis = readBasis(head, paragraphs);
  // A number or a day left blank is the plan's own; what carries or founds the plan cannot lend it one.
  const isBlank = number.symbol !== null && number.value === null;
  const lent = attached && !number.value && !isBlank ? attached : undefined;
  const date = dated.date ?? (dated.lines === null ? (lent?.date ?? null) : null);
  const meta: DraftMeta = {
    number: number.value ?? lent?.number ?? null,
    date,
    issuer: issuer?.name ?? null,
    level: issuer?.level ?? null,
    from: years?.from ?? null,
    to: years?.to ?? null,
    title: head.title?.text ?? null,
    upper: basis.upper,
    addressees: foot.addressees,
    signer: foot.signer,
    place: dated.place ?? issuer?.place ?? null,
    basis: basis.all,
    lines: {},
  };
  const lineOf: [keyof DraftMeta['lines'], LineRange | null | undefined][] = [
    ['number', number.value ? number.lines : attachedLines],
    ['date', dated.date ? dated.lines : attachedLines],
    ['issuer', issuer?.lines],
    ['title', head.title?.lines],
    ['from', years?.lines],
    ['upper', basis.lines],
    ['addressees', foot.addresseeLines],
    ['signer', foot.signerLines],
  ];
  for (const [key, range] of lineOf) if (range && meta[key] !== null) meta.lines[key] = range;
  return {
    meta,
    head,
    context: {
      ...contextOf(issuer, date, years?.from ?? null),
      above: readAbove(head, issuer),
      ...(issuer ? { issuer: { id: slug(issuer.name), name: issuer.name } } : {}),
    },
    blanks: {
      number: number.value === null && !lent?.number ? number.lines : null,
      date: date === null ? dated.lines : null,
    },
  };
}

/** A committee named without its place takes that of the date line. */
function withPlace(issuer: Issuer, place: string | null): Issuer {
  if (issuer.place !== null || issuer.area === null || place === null || !issuer.name.startsWith('UBND'))
    return issuer;
  return { ...issuer, place, name: `UBND ${issuer.area} ${place}` };
}

function contextOf(issuer: Issuer | null, date: string | null, from: number | null): AgencyContext {
  return {
    level: issuer?.level ?? null,
    area: issuer?.area ?? null,
    place: issuer?.place ?? null,
    date: date ?? (from === null ? null : `${from}-01-01`),
    above: {},
  };
}

/** Committees above the issuer that the head names: "Ủy ban nhân dân huyện Cao Lộc" in a commune's plan. */
function readAbove(head: DocumentHead, issuer: Issuer | null): Record<string, string> {
  const above: Record<string, string> = {};
  const text = [head.title?.text ?? '', ...head.preamble.map((paragraph) => paragraph.text)].join(' ');
  for (const match of text.matchAll(
    /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(tỉnh|thành phố|huyện|quận|thị xã)((?: \p{Lu}[\p{L}\d]*)+)/gu,
  )) {
    const [, area = '', place = ''] = match;
    if (area !== issuer?.area) above[area] ??= place.trim();
  }
  return above;
}
