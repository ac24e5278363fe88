/** What a page says, to the eye and to a screen reader, with the language each piece is said in. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

export interface Spoken {
  text: string;
  /** As it is marked up: that of the nearest element with a `lang`. */
  lang: string;
}

/** Attributes that are read out or shown. */
const READ_OUT = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder']);
/** Scripts, and what was typed or is shown letter by letter. */
const NOT_OURS = new Set(['script', 'style', 'textarea', 'pre', 'code']);
/** A document somebody brought, line by line. */
const SOURCE = /\bln-source\b/;

function* within(node: Node, lang: string): Generator<Spoken> {
  if (node.nodeName === '#text' && 'value' in node) {
    const text = node.value.replace(/\s+/g, ' ').trim();
    if (text !== '') yield { text, lang };
  }
  if (!('attrs' in node) || NOT_OURS.has(node.tagName)) return;
  const attribute = (name: string): string | undefined => node.attrs.find((one) => one.name === name)?.value;
  const own = attribute('lang') ?? lang;
  const isButton = node.tagName === 'input' && ['submit', 'button'].includes(attribute('type') ?? '');
  for (const { name, value } of node.attrs)
    if (READ_OUT.has(name) || name.startsWith('data-i18n') || (isButton && name === 'value'))
      yield { text: value, lang: own };
  if (SOURCE.test(attribute('class') ?? '')) return;
  for (const child of node.childNodes) yield* within(child, own);
}

/** All that a page says, in its order. */
export function spokenOn(html: string): Spoken[] {
  return parse(html).childNodes.flatMap((node) => [...within(node, '')]);
}

/** All texts within a value, one a line, but for those under the keys given. */
export function textsIn(value: unknown, without: string[] = []): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([key]) => !without.includes(key))
    .map(([, each]) => textsIn(each, without))
    .join('\n');
}

/** Words that no Vietnamese sentence holds: those that hold English together, and the design system's own. */
const ENGLISH = new RegExp(
  `\\b(${[
    'the of and is are was were be been being has have had not with for from this that these there which who whom',
    'will would should must by or your you it its their they please if when while before after into about',
    'error warning important success next previous pages? back skip show hide choose chosen files? menu',
    'loading close problem notice optional required days? reports? units? plans? tasks? dates? due open closed',
    'sent name line none yes other more less send save change remove add give write missing wrong nothing',
  ]
    .join(' ')
    .replaceAll(' ', '|')})\\b`,
  'i',
);
/** Ids, addresses, keys and values of files. */
const CODES =
  /\b[\w.]+(?:[-@/.][\w.@]+)+|\b(?:schema|plan):|(?:Các trường dùng được|Dùng một trong|Các vai trò dùng được): [^.]*/g;

/** Whether a text of a Vietnamese page holds English. */
export const isEnglish = (text: string): boolean => ENGLISH.test(text.replace(CODES, ' '));

/** How a Vietnamese syllable is written, tone and other marks left out: what begins it, its vowels, what ends it. */
const SYLLABLE = new RegExp(
  `^(?:${[
    '(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?',
    '(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)',
    '(?:c|ch|m|n|ng|nh|p|t)?',
  ].join('')})$`,
  'i',
);
/** Words of other languages that a Vietnamese page does say. */
const BORROWED = new Set([
  // Kinds of files, programs, and the one language that is called by its own name.
  ...['webp', 'markdown', 'excel', 'word', 'temporal', 'english'],
  // What a token may do, as it is written in a command.
  ...['read', 'acts', 'admin'],
  // As documents write it.
  ...['karaoke', 'massage', 'internet', 'email', 'website', 'online'],
]);
const LETTERS = /(?<![\p{L}\p{M}\d@./_-])[a-z]{2,}(?![\p{L}\p{M}\d@/_-]|\.[\p{L}\d])/giu;
/** Names of a file's fields, which are what they are in any language: quoted one by one, or listed. */
const FIELD = /[“"][a-z]\w*(?:[:-][^”"]*)?[”"]/giu;

/** Words of a Vietnamese text that cannot be Vietnamese; abbreviations may be anything. */
export function strangeWords(text: string): string[] {
  const ours = text.replace(FIELD, ' ').replace(CODES, ' ');
  return [...ours.matchAll(LETTERS)]
    .map(([word]) => word)
    .filter((word) => !/^[A-Z]+$/.test(word) && !SYLLABLE.test(word) && !BORROWED.has(word.toLowerCase()));
}

/** A day or an instant as programs write it; a plan's years and the number of a document are none. */
const ISO_DATE = /(?<![\d/])\d{4}-(?:0\d|1[0-2])-[0-3]\d(?!\d)/;
/** An id: words in small letters without marks, joined by hyphens; within an address or a file's name it may stand. */
const ID = /(?<![\p{L}\p{M}\d@./_-])[a-z]{2,}(?:-[a-z\d]+)+(?![\p{L}\p{M}\d@/_-]|\.\w)/u;

/** What a Vietnamese text holds that is for programs: a day as they write it, or an id. */
export function internalIn(text: string): string | null {
  const ours = text.replace(FIELD, ' ').replace(/Dùng một trong: [^.]*/gu, ' ');
  return (ISO_DATE.exec(ours) ?? ID.exec(ours))?.[0] ?? null;
}

/** Names that are the same in both languages, words of documents that are quoted, and how numbers of documents look. */
const NAMES = [
  ...['Liên Ngành', 'Tiếng Việt', 'Tết', 'Hùng', 'QĐ-UBND'],
  ...['định kỳ', 'thường xuyên', 'chủ trì', 'tham mưu', 'chỉ đạo', 'phối hợp', 'thực hiện'],
];

/** Folded, so that a phrase is found in a text whatever its case and spacing. */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ');
const isVietnamese = (word: string): boolean => /đ|\p{M}/iu.test(word.normalize('NFD'));

/**
 * Finds Vietnamese phrases that are in no line of what is known. A phrase is not put together of words that stand here
 * and there: where one known phrase ends, no other may follow it at once.
 * @returns the text with the first word that is strange in it; null where all are known
 */
export function foreignTo(known: string): (text: string) => string | null {
  const lines = fold([...NAMES, known].join('\n'));
  return (text) => {
    const folded = fold(text);
    const words = [...folded.matchAll(/[\p{L}\p{M}\d]+/gu)].map(({ 0: word, index }) => ({
      ...{ word, from: index, to: index + word.length },
    }));
    let end = -1;
    for (let first = 0; first < words.length; first += 1) {
      const { word, from } = words[first]!;
      if (!isVietnamese(word)) continue;
      let after = first;
      while (after < words.length && lines.includes(folded.slice(from, words[after]!.to))) after += 1;
      if (after === first || folded.slice(end, from) === ' ') return `${text} (${word})`;
      first = after - 1;
      end = words[first]!.to;
    }
    return null;
  };
}
