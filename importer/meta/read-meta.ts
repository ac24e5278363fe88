/** Metadata: only what the text states; the rest is null and becomes a question. */

import type { DraftMeta, LineRange } from '../plan-draft.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { slug } from '../text/fold.ts';
import type { Line } from '../text/source-lines.ts';
import type { AgencyContext } from '../agencies/context.ts';
import { isoDate, readCitations, type Citation } from './citations.ts';
import { readFoot } from './foot.ts';
import { readHead, type DocumentHead } from './head.ts';
import { readIssuer, type Issuer } from './issuer.ts';

const NUMBER =
  /(?:^|[\s|])Số\s*:?\s*(\d+[a-zA-Z]?)?\s*[/\\]\s*((?:KH|QĐ|CTr|CTHĐ|PA|ĐA|KHPH|KHLN|CT|KHHĐ)\s*[-–]\s*[\p{Lu}\d][\p{L}\d&]*(?:\s*-\s*[\p{Lu}\d]+)*)/u;
const PLACE_DATE =
  /([\p{Lu}][\p{L}. ]{1,40}?)\s*,\s*ngày\s*(?:(\d{1,2})?[\s.…]*tháng\s*(\d{1,2})?[\s.…]*năm\s*(\d{4})?|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))/u;
const DATE_LINE =
  /^(?!.*(?:\/|Căn cứ|Thực hiện|số))[\p{Lu}][\p{L}. ]{1,40},\s*ngày\s.{0,40}$|^[\p{Lu}][\p{L}. ]{1,40},\s*ngày\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;
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
  const foot = readFoot(paragraphs);
  const number = readNumber(head);
  const dated = readPlaceDate(head, lines, paragraphs);
  const named = readIssuer(head, {
    byCommittee: /UBND$/u.test(number.value ?? number.symbol ?? ''),
    hasDepartments: paragraphs.some((paragraph) => /^Sở \p{Lu}/u.test(paragraph.text)),
  });
  const issuer = named && withPlace(named, dated.place);
  const attached = head.attachedTo ? readCitations(head.attachedTo.text)[0] : undefined;
  const years = readYears(head, dated.date);
  const basis = readBasis(head, paragraphs);
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
    context: {
      ...contextOf(issuer, date, years?.from ?? null),
      above: readAbove(head, issuer),
      ...(issuer ? { issuer: { id: slug(issuer.name), name: issuer.name } } : {}),
    },
    blanks: {
      number: number.value === null && !attached?.number ? number.lines : null,
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

function readNumber(head: DocumentHead): {
  value: string | null;
  symbol: string | null;
  lines: LineRange | null;
} {
  const found = find(headLines(head), NUMBER);
  if (!found) return { value: null, symbol: null, lines: null };
  const digits = found.match[1];
  const symbol = (found.match[2] ?? '').replace(/\s+/g, '').replace('–', '-');
  return { value: digits ? `${digits}/${symbol}` : null, symbol, lines: found.lines };
}

interface PlaceDate {
  date: string | null;
  place: string | null;
  lines: LineRange | null;
}

/** The date line stands in the letterhead; where pages were cut into columns, anywhere before the first section. */
function readPlaceDate(
  head: DocumentHead,
  lines: readonly Line[],
  paragraphs: readonly Paragraph[],
): PlaceDate {
  const body = paragraphs[head.bodyFrom]?.lines[0] ?? Infinity;
  const own = lines
    .filter((line) => line.n < body && DATE_LINE.test(line.text))
    .map((line) => ({ ...line, text: line.text }));
  const found = find(headLines(head), PLACE_DATE) ?? find(own.slice(0, 1), PLACE_DATE);
  if (!found) return { date: null, place: null, lines: null };
  const [, place = ''] = found.match;
  const [day, month, year] = [
    found.match[2] ?? found.match[5],
    found.match[3] ?? found.match[6],
    found.match[4] ?? found.match[7],
  ];
  const date = day && month && year ? isoDate(Number(day), Number(month), Number(year)) : null;
  const named = place.replace(/^.*(?:UBND|Hạnh phúc|phúc|KH-\S+)\s+/u, '').trim();
  return { date, place: named === '' ? null : named, lines: found.lines };
}

function readYears(
  head: DocumentHead,
  date: string | null,
): { from: number; to: number; lines: LineRange } | null {
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
      const signed = date;
      return signed ? { from: Number(signed.slice(0, 4)), to: Number(until[1]), lines } : null;
    }
  }
  return null;
}

interface Basis {
  all: string[];
  upper: string | null;
  lines: LineRange | null;
}

/** How well a citation fits as the document the plan carries out; laws and decrees only frame it. */
function rankUpper(citation: Citation, before: string): number {
  if (citation.number === null) return 0;
  if (/(?:thực hiện|triển khai)\s*(?:nội dung\s*|các\s*)?$/iu.test(before.trimEnd())) return 3;
  return /^(?:Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Chương trình|Đề án)/u.test(citation.kind)
    ? 2
    : /^(?:Nghị định|Thông tư)/u.test(citation.kind)
      ? 0
      : 1;
}

/** The documents cited before the first section; those of a decision that carries the plan count too. */
function readBasis(head: DocumentHead, paragraphs: readonly Paragraph[]): Basis {
  const start = head.preamble[0]?.lines[0] ?? paragraphs[head.bodyFrom]?.lines[0] ?? 0;
  const carried = head.attachedTo
    ? paragraphs.filter(
        (paragraph) => paragraph.lines[1] < start && /^(?:Căn cứ|Thực hiện|Theo|Xét)/u.test(paragraph.text),
      )
    : [];
  const basis: Basis = { all: [], upper: null, lines: null };
  let best = 0;
  for (const paragraph of [...carried, ...head.preamble]) {
    for (const citation of readCitations(paragraph.text)) {
      if (!basis.all.includes(citation.words)) basis.all.push(citation.words);
      const rank = /^Theo đề nghị/u.test(paragraph.text)
        ? 0
        : rankUpper(citation, paragraph.text.slice(0, citation.at));
      if (rank > best) {
        best = rank;
        basis.upper = citation.words;
        basis.lines = paragraph.lines;
      }
    }
  }
  if (best < 3 && head.title) {
    const cited = readCitations(head.title.text).find((citation) => citation.number !== null);
    if (cited) {
      basis.upper = cited.words;
      basis.lines = head.title.lines;
      if (!basis.all.includes(cited.words)) basis.all.unshift(cited.words);
    }
  }
  return basis;
}
