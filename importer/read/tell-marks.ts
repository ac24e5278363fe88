/** What a reader decided about a document, as notes: the coordinator may decide otherwise. */

import type { Bilingual } from '../../domain/bilingual.ts';
import { makeNote } from '../make-note.ts';
import type { DraftNote, LineRange } from '../plan-draft.ts';
import type { Mark, MarkedLine } from './marked-line.ts';

interface Telling extends Bilingual {
  mark: Mark;
  code: string;
}

const TELLINGS: Telling[] = [
  {
    mark: 'tracked',
    code: 'tracked-changes',
    vi: 'Văn bản còn sửa đổi chưa được chấp nhận (Track Changes). Hệ thống đã đọc như thể mọi sửa đổi đều được chấp nhận: chữ thêm vào được đọc, chữ bị xóa thì không.',
    en: 'The document holds tracked changes that are not yet accepted. It was read as if all of them were: what was inserted is read, what was deleted is not.',
  },
  {
    mark: 'comment',
    code: 'comments-left-out',
    vi: 'Văn bản có ý kiến ghi bên lề (comment). Các ý kiến này không được đọc.',
    en: 'The document has comments in its margin. They are not read.',
  },
  {
    mark: 'note',
    code: 'notes-left-out',
    vi: 'Văn bản có chú thích cuối trang hoặc cuối văn bản. Lời chú thích không được đọc; hãy xem trong đó có việc hoặc thời hạn nào không.',
    en: 'The document has footnotes or endnotes. Their text is not read; see whether a duty or a date stands there.',
  },
  {
    mark: 'box',
    code: 'text-boxes',
    vi: 'Văn bản có hộp văn bản (text box). Chữ trong hộp được đọc thành dòng riêng, ngay trước đoạn mà hộp gắn vào; hãy xem chỗ đó có đúng không.',
    en: 'The document has text boxes. Their text is read as lines of its own, right before the paragraph that a box belongs to; see whether that is its place.',
  },
  {
    mark: 'hidden',
    code: 'hidden-text',
    vi: 'Văn bản có chữ ẩn (hidden text). Chữ ẩn không được đọc.',
    en: 'The document has hidden text. It is not read.',
  },
];

/** Of more places a note says only how many more there are. */
const MOST_PLACES = 20;

/** Lines that follow each other make one place. */
function placesOf(lines: readonly MarkedLine[], mark: Mark): LineRange[] {
  const places: LineRange[] = [];
  lines.forEach(({ marks }, i) => {
    if (!marks.has(mark)) return;
    const last = places.at(-1);
    if (last?.[1] === i) last[1] = i + 1;
    else places.push([i + 1, i + 1]);
  });
  return places;
}

/** The lines of a note that has several places; one place is told by the note's own lines. */
function tellPlaces(places: LineRange[]): Bilingual {
  if (places.length === 1) return { vi: '', en: '' };
  const shown = places
    .slice(0, MOST_PLACES)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
  const more = places.length - MOST_PLACES;
  return {
    vi: ` Các dòng: ${shown}${more > 0 ? ` và ${more} chỗ khác` : ''}.`,
    en: ` Lines: ${shown}${more > 0 ? ` and ${more} more places` : ''}.`,
  };
}

/**
 * One note for each kind of mark, from its first line to its last.
 * @param lines of the document, in order
 */
export function tellMarks(lines: readonly MarkedLine[]): DraftNote[] {
  return TELLINGS.flatMap(({ mark, code, vi, en }) => {
    const places = placesOf(lines, mark);
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last) return [];
    const where = tellPlaces(places);
    return [makeNote(code, { vi: vi + where.vi, en: en + where.en }, [first[0], last[1]])];
  });
}
