/** Metadata: only what the text states; the rest is null and becomes a question. */

import type { DraftMeta, LineRange } from '../plan-draft.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Line } from '../text/source-lines.ts';
import type { AgencyContext } from '../agencies/context.ts';
import { isoDate, readCitations } from './citations.ts';
import { readFoot } from './foot.ts';
import { readHead, type DocumentHead } from './head.ts';
import { readIssuer, type Issuer } from './issuer.ts';

const NUMBER =
  /(?:^|[\s|])Số\s*:?\s*(\d+[a-zA-Z]?)?\s*[/\\]\s*((?:KH|QĐ|CTr|CTHĐ|PA|ĐA|KHPH|KHLN|CT|KHHĐ)\s*[-–]\s*[\p{Lu}\d][\p{L}\d&]*(?:\s*-\s*[\p{Lu}\d]+)*)/u;
const PLACE_DATE =
  /([\p{Lu}][\p{L}. ]{1,40}?)\s*,\s*ngày\s*(\d{1,2})?[\s.…]*tháng\s*(\d{1,2})?[\s.…]*năm\s*(\d{4})?/u;
const RANGE =
  /(?:giai đoạn|thời kỳ|trong|các năm|từ năm)?\s*(20\d{2})\s*(?:[-–—]|đến(?: năm)?)\s*(20\d{2})/iu;

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
  const issuer = readIssuer(head);
  const foot = readFoot(paragraphs);
  const number = readNumber(head);
  const dated = readPlaceDate(head);
  const attached = head.attachedTo ? readCitations(head.attachedTo.text)[0] : undefined;
  const years = readYears(head);
  const basis = readBasis(head);
  const date = dated.date ?? (attached && !number.value ? attached.date : null);
  const meta: DraftMeta = {
    number: number.value ?? attached?.number ?? null,
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
    ['number', number.value ? number.lines : head.attachedTo?.lines],
    ['date', dated.date ? dated.lines : head.attachedTo?.lines],
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
    context: contextOf(issuer, date, years?.from ?? null),
    blanks: {
      number: number.value === null && !attached?.number ? number.lines : null,
      date: date === null ? dated.lines : null,
    },
  };
}

function contextOf(issuer: Issuer | null, date: string | null, from: number | null): AgencyContext {
  return {
    level: issuer?.level ?? null,
    area: issuer?.area ?? null,
    place: issuer?.place ?? null,
    date: date ?? (from === null ? null : `${from}-01-01`),
  };
}

/** Finds a pattern in a few lines read as one; the lines it stands on are given back. */
function find(lines: readonly Line[], pattern: RegExp): { match: RegExpExecArray; lines: LineRange } | null {
  let text = '';
  const starts: [number, number][] = [];
  for (const line of lines) {
    starts.push([text.length, line.n]);
    text += `${line.text.replace(/\s*\|\s*/g, ' ')} `;
  }
  const match = pattern.exec(text);
  if (!match) return null;
  const lineAt = (at: number): number => starts.filter(([start]) => start <= at).at(-1)?.[1] ?? 1;
  return {
    match,
    lines: [lineAt(match.index + match[0].search(/\S/)), lineAt(match.index + match[0].length - 1)],
  };
}

function headLines(head: DocumentHead): Line[] {
  return head.letterhead.slice(0, 40);
}

function readNumber(head: DocumentHead): { value: string | null; lines: LineRange | null } {
  const found = find(headLines(head), NUMBER);
  if (!found) return { value: null, lines: null };
  const digits = found.match[1];
  const symbol = (found.match[2] ?? '').replace(/\s+/g, '').replace('–', '-');
  return { value: digits ? `${digits}/${symbol}` : null, lines: found.lines };
}

function readPlaceDate(head: DocumentHead): {
  date: string | null;
  place: string | null;
  lines: LineRange | null;
} {
  const found = find(headLines(head), PLACE_DATE);
  if (!found) return { date: null, place: null, lines: null };
  const [, place = '', day, month, year] = found.match;
  const date = day && month && year ? isoDate(Number(day), Number(month), Number(year)) : null;
  const named = place.replace(/^.*(?:UBND|Hạnh phúc|phúc|KH-\S+)\s+/u, '').trim();
  return { date, place: named === '' ? null : named, lines: found.lines };
}

function readYears(head: DocumentHead): { from: number; to: number; lines: LineRange } | null {
  const title = head.title;
  const texts: { text: string; lines: LineRange }[] = [
    ...(title ? [title] : []),
    ...head.preamble.map((paragraph) => ({ text: paragraph.text.slice(-260), lines: paragraph.lines })),
  ];
  for (const { text, lines } of texts) {
    const range = RANGE.exec(text);
    if (range && Number(range[1]) <= Number(range[2]))
      return { from: Number(range[1]), to: Number(range[2]), lines };
    const years = [...text.matchAll(/(?<!ngày [\d/ tháng]{3,14})năm (20\d{2})/giu)].map((match) =>
      Number(match[1]),
    );
    const until = /đến năm (20\d{2})/iu.exec(text);
    const single = years.filter((year) => year !== Number(until?.[1]));
    if (single[0] !== undefined && text === title?.text)
      return { from: single[0], to: until ? Math.max(Number(until[1]), single[0]) : single[0], lines };
    if (until && text === title?.text) {
      const signed = readPlaceDate(head).date;
      return signed ? { from: Number(signed.slice(0, 4)), to: Number(until[1]), lines } : null;
    }
  }
  return null;
}

function readBasis(head: DocumentHead): { all: string[]; upper: string | null; lines: LineRange | null } {
  const all: string[] = [];
  let upper: string | null = null;
  let lines: LineRange | null = null;
  for (const paragraph of head.preamble) {
    for (const citation of readCitations(paragraph.text)) {
      if (!all.includes(citation.words)) all.push(citation.words);
      const before = paragraph.text.slice(0, citation.at);
      const carriesOut = /(?:thực hiện|triển khai)\s*(?:nội dung\s*)?$/iu.test(before.trimEnd());
      if (
        citation.number !== null &&
        (carriesOut || (upper === null && /^căn cứ\s*$/iu.test(before.trimEnd())))
      ) {
        if (upper === null || (carriesOut && !/^Thực hiện/u.test(upper))) {
          upper ??= citation.words;
          lines ??= paragraph.lines;
        }
      }
    }
  }
  if (upper === null && head.title) {
    const cited = readCitations(head.title.text).find((citation) => citation.number !== null);
    if (cited) {
      upper = cited.words;
      lines = head.title.lines;
      if (!all.includes(cited.words)) all.unshift(cited.words);
    }
  }
  return { all, upper, lines };
}
