/**
 * Looks over the compressed streams of a PDF before it is opened: its reader would inflate them whole. Every stream of
 * text, fonts and structure counts; a stream inflated twice has no honest purpose.
 */
import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import { countInflated } from './count-inflated.ts';

/** A stream's dictionary is no longer than this. */
const DICTIONARY = 2048;
/** Filters that can make much of little; those of photographs are never applied when text is read. */
const SWELLING = /\/(?:Fl(?:ateDecode)?|LZW(?:Decode)?|RL|RunLengthDecode)(?![A-Za-z])/g;
/** LZW and run lengths are older than any plan; only scraps of them are let through. */
const LONGEST_OLD = 64 * 1024;

/** Names may be written with hexadecimal escapes. */
function dictionaryBefore(text: string): string {
  const begin = text.lastIndexOf(' obj');
  return text
    .slice(begin < 0 ? 0 : begin)
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function checkStream(dictionary: string, packed: Uint8Array, budget: Budget): void {
  const filters = dictionary.match(SWELLING) ?? [];
  if (filters.length === 0) return;
  if (filters.length > 1) refuse('unsafe', { vi: 'nén lồng nhau', en: 'nested compression' });
  if (!filters[0]!.startsWith('/Fl')) {
    if (packed.length > LONGEST_OLD)
      refuse('unsafe', { vi: 'kiểu nén cũ', en: 'an old kind of compression' });
    budget.spend('inflatedBytes', packed.length * 64);
    return;
  }
  const isPicture = /\/Subtype\s{0,9}\/Image(?![A-Za-z])/.test(dictionary);
  // What a page shows has no name of its own; pictures, fonts, profiles and tables of objects have.
  const isContent = !/\/(?:Type|Subtype|Length1|N)(?![A-Za-z0-9])/.test(dictionary);
  if (isContent) countInflated(packed, 'contentBytes', budget);
  countInflated(packed, isPicture ? 'pictureBytes' : 'inflatedBytes', budget);
}

/**
 * Counts what a PDF's streams inflate to.
 * @param bytes the file
 * @param budget what the document may still use
 * @throws SourceRefused `too-large`, `unsafe`
 */
export function guardPdf(bytes: Uint8Array, budget: Budget): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.indexOf('stream');
  while (at >= 0) {
    const isEnd = at >= 3 && file.toString('latin1', at - 3, at) === 'end';
    if (!isEnd) {
      budget.spend('parts', 1);
      const dictionary = dictionaryBefore(file.toString('latin1', Math.max(0, at - DICTIONARY), at));
      let start = at + 6;
      if (file[start] === 13) start += 1;
      if (file[start] === 10) start += 1;
      const end = file.indexOf('endstream', start);
      checkStream(dictionary, file.subarray(start, end < 0 ? file.length : end), budget);
      if (end < 0) return;
      at = end;
    }
    at = file.indexOf('stream', at + 9);
  }
}
