/** What looks wrong in the source. Nothing is corrected; the reader is told. */

import { documentFile } from '../knowledge/schemas.ts';
import documents from '../knowledge/documents.json' with { type: 'json' };
import { readCitations } from '../meta/citations.ts';
import type { MetaReading } from '../meta/read-meta.ts';
import type { DraftNote, PlanDraft } from '../plan-draft.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { both } from '../../domain/bilingual.ts';
import { makeNote } from '../make-note.ts';
import { noteShortCycles } from './cycles.ts';
import { findMisreadings } from './misreadings.ts';
import { noteParts } from './parts-of-targets.ts';
import { findRepetition } from './repetition.ts';
import { noteSuccessions } from './successions.ts';

/** Dates of decrees and decisions that plans often cite. */
const KNOWN_DATES = new Map(documentFile.parse(documents).entries.map(({ number, date }) => [number, date]));

/** Collects all notes of a draft, in the order of the text. */
export function collectNotes(
  draft: PlanDraft,
  paragraphs: readonly Paragraph[],
  reading: MetaReading,
): DraftNote[] {
  return [
    ...aboutLetter(draft, reading),
    ...noteParts(draft),
    ...aboutYears(draft, paragraphs),
    ...aboutCitations(paragraphs),
    ...aboutSpelling(draft),
    ...noteSuccessions(draft, reading.context),
    ...aboutPersons(draft),
    ...aboutTier(draft),
    ...noteShortCycles(draft),
    ...findRepetition(paragraphs.slice(reading.head.bodyFrom)),
    ...findMisreadings(paragraphs),
  ].sort((a, b) => a.lines[0] - b.lines[0]);
}

const OTHER_KINDS = {
  letter: both('công văn giao việc ("V/v …")', 'an official letter that gives out work (“V/v …”)'),
  telegram: both('công điện', 'an official telegram'),
};

/** An official letter or a telegram is read like a plan, and is none by its name. */
function aboutLetter({ meta }: PlanDraft, { head }: MetaReading): DraftNote[] {
  if (head.kind === 'plan') return [];
  const kind = OTHER_KINDS[head.kind];
  const told = {
    vi: `Đây là ${kind.vi}, được đọc như kế hoạch: xem lại tên kế hoạch, thời gian và cơ quan đầu mối.`,
    en: `This is ${kind.en}, read as a plan: look over its title, its years and who coordinates.`,
  };
  return [makeNote('official-letter', told, meta.lines.title ?? [1, 1])];
}

/** "đến năm 2020" in a plan for 2021–2025. */
function aboutYears(draft: PlanDraft, paragraphs: readonly Paragraph[]): DraftNote[] {
  const { from, to } = draft.meta;
  const found: DraftNote[] = [];
  if (from === null || to === null) return found;
  for (const paragraph of paragraphs) {
    const match = /(?:đến|hết|trong)\s+(?:hết\s+)?năm\s+(20\d{2})/iu.exec(paragraph.text);
    const goal = /mục tiêu|chỉ tiêu|phấn đấu|đạt|%/iu.test(paragraph.text);
    if (match && goal && Number(match[1]) < from) {
      found.push(
        makeNote(
          'contradictory-years',
          {
            vi: `Kế hoạch ${from}-${to} nhưng ở đây viết "${match[0]}".`,
            en: `The plan is for ${from}-${to}, but here it says "${match[0]}".`,
          },
          paragraph.lines,
        ),
      );
    }
  }
  const signed = draft.meta.date === null ? null : Number(draft.meta.date.slice(0, 4));
  if (signed !== null && signed > to) {
    found.push(
      makeNote(
        'contradictory-years',
        {
          vi: `Ngày ban hành (${draft.meta.date}) sau khi giai đoạn ${from}-${to} đã hết.`,
          en: `It was signed on ${draft.meta.date}, after ${from}-${to} had ended.`,
        },
        draft.meta.lines.date ?? [1, 1],
      ),
    );
  } else if (signed !== null && signed > from) {
    found.push(
      makeNote(
        'signed-after-start',
        {
          vi: `Kế hoạch ${from}-${to} ban hành ngày ${draft.meta.date}: các kỳ trước ngày này đã qua.`,
          en: `The plan for ${from}-${to} was signed on ${draft.meta.date}: the periods before that day are past.`,
        },
        draft.meta.lines.date ?? [1, 1],
      ),
    );
  }
  return found;
}

/** A decree dated otherwise than known, otherwise than its own number, or otherwise elsewhere in the text. */
function aboutCitations(paragraphs: readonly Paragraph[]): DraftNote[] {
  const found: DraftNote[] = [];
  const seen = new Map<string, string>();
  for (const paragraph of paragraphs) {
    for (const { number, date, kind } of readCitations(paragraph.text)) {
      if (number === null || date === null) continue;
      const known = KNOWN_DATES.get(number);
      const year = /^\d+\/((?:19|20)\d{2})\//.exec(number)?.[1];
      const before = seen.get(number);
      if (known !== undefined && known !== date)
        found.push(
          makeNote(
            'misdated-citation',
            {
              vi: `${kind} ${number} ghi ngày ${date}; văn bản này ban hành ngày ${known}.`,
              en: `${kind} ${number} is given as of ${date}; it is of ${known}.`,
            },
            paragraph.lines,
          ),
        );
      else if (year !== undefined && year !== date.slice(0, 4))
        found.push(
          makeNote(
            'misdated-citation',
            {
              vi: `${kind} ${number} ghi ngày ${date}: năm không khớp với số hiệu.`,
              en: `${kind} ${number} is given as of ${date}: the year is not that of its number.`,
            },
            paragraph.lines,
          ),
        );
      else if (before !== undefined && before !== date && /TTg|CP|QH|TW|BCT/u.test(number))
        found.push(
          makeNote(
            'misdated-citation',
            {
              vi: `${kind} ${number} có hai ngày khác nhau trong văn bản: ${before} và ${date}.`,
              en: `${kind} ${number} has two dates in this text: ${before} and ${date}.`,
            },
            paragraph.lines,
          ),
        );
      seen.set(number, before ?? date);
    }
  }
  return found;
}

/** Names that are nearly those of the registry. */
function aboutSpelling(draft: PlanDraft): DraftNote[] {
  const found: DraftNote[] = [];
  const told = new Set<string>();
  for (const heading of draft.headings) {
    for (const unit of heading.units) {
      if (told.has(unit.id)) continue;
      told.add(unit.id);
      const near = /^Gần giống tên trong danh bạ: (.+)$/u.exec(unit.reason)?.[1];
      if (near !== undefined)
        found.push(
          makeNote(
            'suspected-misspelling',
            {
              vi: `"${unit.written}" có thể là "${near}".`,
              en: `"${unit.written}" may mean "${near}".`,
            },
            heading.lines,
          ),
        );
    }
  }
  return found;
}

function aboutPersons(draft: PlanDraft): DraftNote[] {
  return draft.headings.flatMap((heading) =>
    heading.blocks
      .filter((block) => block.sensitive)
      .map((block) =>
        makeNote(
          'list-of-persons',
          {
            vi: `Mục ${heading.number} có việc lập hoặc chuyển danh sách, hồ sơ người: hệ thống chỉ ghi đã bàn giao (ngày, số văn bản, số lượng), không nhận danh sách.`,
            en: `Heading ${heading.number} asks for lists or files of persons to be made or handed over: only the handing over is recorded (date, document, number of persons), never a list.`,
          },
          block.lines,
        ),
      ),
  );
}

/** Departments and communes in the plural: a commune has none, so the words came from the plan above. */
const ABOVE_COMMUNES =
  /các sở,? (?:ban,? )?ngành|hướng dẫn (?:các )?(?:cấp xã|xã, phường)|các (?:xã, (?:phường|thị trấn)|huyện, (?:thị xã|thành phố))/iu;

/** Duties in a commune's plan that speak to a province's or a district's. */
function aboutTier(draft: PlanDraft): DraftNote[] {
  if (draft.meta.level !== 'commune') return [];
  return draft.headings.flatMap((heading) =>
    heading.blocks.flatMap((block) => {
      const words = ABOVE_COMMUNES.exec(block.text)?.[0];
      if (words === undefined) return [];
      const told = {
        vi: `Kế hoạch cấp xã nhưng ở đây viết "${words}": có thể chép từ kế hoạch cấp trên.`,
        en: `A commune's plan, but here it says "${words}": perhaps copied from the plan above.`,
      };
      return [makeNote('words-of-another-tier', told, block.lines)];
    }),
  );
}
