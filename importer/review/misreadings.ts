/**
 * Letters that scanning or typing got wrong: the same words written in two ways that differ in their
 * marks only ("dễ phát sinh", "để phát sinh"), and forms that plans never use.
 */

import type { DraftNote, LineRange } from '../plan-draft.ts';
import { wordsOf } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { makeNote } from '../make-note.ts';

const CODE = 'suspected-misreading';

/** Forms that are always wrong in these texts, and what is meant. */
const WRONG: [RegExp, string][] = [
  [/(?<!\p{L})(?:các |tụ |những |cụm )?điếm(?!\p{L})/iu, 'điểm'],
  [/(?<!\p{L})giáp danh(?!\p{L})/iu, 'giáp ranh'],
  [/(?<!\p{L})xã,? phương(?!\p{L})/iu, 'xã, phường'],
  [/(?<!\p{L})phương, thị trấn/iu, 'phường, thị trấn'],
  [/(?<!\p{L})phòng, ngừa(?!\p{L})/iu, 'phòng ngừa'],
  [/(?<!\p{L})tố chức(?!\p{L})/iu, 'tổ chức'],
  [/(?<!\p{L})cơ sờ(?!\p{L})/iu, 'cơ sở'],
  [/(?<!\p{L})nhiệm vu(?!\p{L})/iu, 'nhiệm vụ'],
  [/(?<!\p{L})phối họp(?!\p{L})/iu, 'phối hợp'],
  [/(?<!\p{L})tồng hợp(?!\p{L})/iu, 'tổng hợp'],
  [/(?<!\p{L})bảo cáo(?!\p{L})/iu, 'báo cáo'],
  [/(?<!\p{L})thưc hiện(?!\p{L})/iu, 'thực hiện'],
  [/(?<!\p{L})HĐNH(?!\p{L})/u, 'HĐND'],
  [/(?<!\p{L})UBDN(?!\p{L})/u, 'UBND'],
  [
    /(?<=(?:nơi|khu vực|địa bàn|dịch vụ|điều kiện|ngành nghề|cơ sở|đối tượng|người)[, ] ?)để (?=phát sinh|xảy ra|bị|tổn thương|lợi dụng)/iu,
    'dễ',
  ],
];

/** Pairs that folding makes one and that are both right. */
const BOTH_RIGHT = /(?:^| )(?:de xay ra|quy dinh|theo quy)(?: |$)/;

interface Place {
  written: string;
  lines: LineRange;
}

/** Finds suspected misreadings. */
export function findMisreadings(paragraphs: readonly Paragraph[]): DraftNote[] {
  const found: DraftNote[] = [];
  const told = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const [pattern, meant] of WRONG) {
      const match = pattern.exec(paragraph.text);
      if (match)
        found.push(asMisreading(aroundOf(paragraph.text, match), match[0].trim(), meant, paragraph.lines));
    }
  }
  for (const [key, places] of runsOfFour(paragraphs)) {
    if (places.every(({ written }) => written === places[0]?.written)) continue;
    const forms = new Map<string, Place[]>();
    for (const place of places) put(forms, tonesPlaced(place.written), place);
    if (forms.size !== 2 || BOTH_RIGHT.test(key)) continue;
    const [a, b] = [...forms].sort((x, y) => y[1].length - x[1].length);
    if (!a || !b || !differInOne(a[0], b[0])) continue;
    const pair = oddWords(a[0], b[0]);
    if (told.has(pair)) continue;
    told.add(pair);
    const lines = b[1].map((place) => place.lines[0]);
    const words = {
      vi: `Cùng cụm từ viết hai cách: "${a[0]}" (${a[1].length} lần) và "${b[0]}" (${b[1].length} lần, dòng ${lines.join(', ')}).`,
      en: `The same words in two ways: "${a[0]}" (${a[1].length} times) and "${b[0]}" (${b[1].length} times, line ${lines.join(', ')}).`,
    };
    found.push(makeNote(CODE, words, b[1][0]?.lines ?? [1, 1]));
  }
  return found;
}

function asMisreading(around: string, written: string, meant: string, lines: LineRange): DraftNote {
  const words = {
    vi: `"${around}": "${written}" có thể là "${meant}".`,
    en: `"${around}": "${written}" may mean "${meant}".`,
  };
  return makeNote(CODE, words, lines);
}

/** All runs of four words, by their folded form: what differs must have a neighbour on either side. */
function runsOfFour(paragraphs: readonly Paragraph[]): Map<string, Place[]> {
  const runs = new Map<string, Place[]>();
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph.text);
    for (let i = 0; i + 3 < words.length; i += 1) {
      const run = words.slice(i, i + 4);
      if (run.slice(1).some((word) => !/^\s+$/.test(word.gap)) || run.some((word) => /\d/.test(word.fold)))
        continue;
      const key = run.map((word) => word.fold).join(' ');
      const written = paragraph.text.slice(run[0]?.start, run[3]?.end).toLowerCase();
      if (/(?:^| )(?:khong|nham|tranh|truoc) de /.test(key)) continue;
      put(runs, key, { written, lines: paragraph.lines });
    }
  }
  return runs;
}

function put(map: Map<string, Place[]>, key: string, place: Place): void {
  const known = map.get(key);
  if (known) known.push(place);
  else map.set(key, [place]);
}

/** "hoá" and "hóa" are one: the tone goes where the newer spelling puts it. */
function tonesPlaced(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu, '$1$3$2')
    .replace(/\bi(?=\s|$)|y(?=\s|$)/g, 'i')
    .normalize('NFC')
    .replace(/\s+/g, ' ');
}

/** A few words on either side of what was found. */
function aroundOf(text: string, match: RegExpExecArray): string {
  const from = text.lastIndexOf(' ', Math.max(0, match.index - 14)) + 1;
  return text.slice(from, match.index + match[0].length + 14).trim();
}

function differInOne(a: string, b: string): boolean {
  const left = a.split(' ');
  const right = b.split(' ');
  const odd = left.flatMap((word, i) => (word === right[i] ? [] : [i]));
  return odd.length === 1 && odd[0] !== 0 && odd[0] !== left.length - 1;
}

function oddWords(a: string, b: string): string {
  const right = b.split(' ');
  return a
    .split(' ')
    .map((word, i) => (word === right[i] ? '' : `${word}/${right[i] ?? ''}`))
    .join('');
}
