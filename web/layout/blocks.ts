/**
 * What a page is made of: headings, paragraphs, lists, tables, forms. A view-model returns them as data and
 * `layout/blocks.njk` draws them, so that each has one look, and texts are plain text everywhere: a link or an emphasis
 * within a sentence is a part of it, never HTML. `/dev/blocks` shows every one of them.
 */
import type { FormProblem } from './form.ts';
import type { Nothing, TagModel, Words } from './sentence.ts';

/** How a paragraph looks: small print, in bold, close to what it is the title of, or line by line as it was typed. */
interface ParagraphLook {
  isSmall?: boolean;
  isBold?: boolean;
  isTitle?: boolean;
  isTyped?: boolean;
}

type ListStyle = 'plain' | 'bullet' | 'number' | 'spaced';
/** Where the order has a meaning, entries are numbered, though no number is shown. */
type EntriesOrder = 'none' | 'ordered' | 'reversed';

export interface SummaryRow {
  key: string;
  value: Words;
}

interface Column {
  text: string;
  isNumber?: boolean;
  isLong?: boolean;
}

/** How a table is made; without `firstIsPlain` the first cell of a row is its heading. */
interface TableOptions {
  /** What the table is called: read out for its region where a wide table is scrolled. */
  label?: string;
  /** Id of a heading with the same words. */
  labelledBy?: string;
  /** Read out before the table. */
  caption?: string;
  columns: readonly (string | Column)[];
  rows: readonly (readonly Words[])[];
  firstIsPlain?: boolean;
  /** The first cell holds more than a name. */
  firstIsLight?: boolean;
  /** Language of the rows, where it is not the page's. */
  lang?: 'vi';
}

/** What sets a part of a page apart: an anchor of its own, another language, the look of a report. */
interface SectionLook {
  id?: string;
  lang?: 'vi';
  isReport?: boolean;
}

/** A field as `layout/fields.njk` draws it; `options` are those of its component. */
export interface FieldModel {
  kind: 'text' | 'area' | 'file' | 'email' | 'choice' | 'select' | 'several';
  options: object;
}

export interface ButtonModel {
  text: string;
  /** Leads there instead of sending a form. */
  href?: string;
  /** Which of several buttons was pressed: sent as `step`. */
  step?: string;
  look?: 'secondary' | 'warning' | 'start';
  id?: string;
}

interface FormOptions {
  /** One that sends no method is posted. */
  method?: 'get';
  action?: string;
  id?: string;
  /** It carries a file. */
  isUpload?: boolean;
  /** Its fields stand beside each other, above what they choose from. */
  isBar?: boolean;
  hidden?: Readonly<Record<string, string>>;
  fields?: readonly FieldModel[];
  buttons: readonly ButtonModel[];
  /** The way out, beside the buttons. */
  cancel?: { href: string; text: string };
}

interface LinkButtonOptions {
  action: string;
  hidden: Readonly<Record<string, string>>;
  text: string;
  button: string;
  /** Read out only. */
  more: string;
}

export type Block =
  | { kind: 'heading'; level: 2 | 3; size: 'm' | 's'; words: Words; id?: string; isTitle?: boolean }
  | ({ kind: 'paragraph'; words: Words } & ParagraphLook)
  | { kind: 'inset'; content: Content; isStatus: boolean }
  | { kind: 'warning'; text: string }
  | { kind: 'list'; items: readonly Content[]; style: ListStyle }
  | { kind: 'entries'; items: readonly Content[]; order: EntriesOrder }
  | { kind: 'summary'; rows: readonly SummaryRow[] }
  | ({ kind: 'table'; columns: Column[] } & Omit<TableOptions, 'columns'>)
  | { kind: 'details'; summary: string; content: Content }
  | ({ kind: 'section'; content: Parts } & SectionLook)
  | { kind: 'nav'; label: string; words: Words }
  | { kind: 'task-list' | 'pagination'; options: object }
  | { kind: 'buttons'; buttons: readonly ButtonModel[] }
  | { kind: 'fields'; fields: readonly FieldModel[] }
  | ({ kind: 'form' } & FormOptions)
  | ({ kind: 'link-button' } & LinkButtonOptions);

/** Blocks one after the other, and sentences where a list has one to an entry. */
export type Content = Block | Words | readonly Content[];

/** Parts of a page one after the other; a text by itself is a paragraph. */
export type Parts = Block | string | Nothing | readonly Parts[];

/** What every page has. */
export interface PageHead {
  title: string;
  /** What has to be corrected: shown on top, each leading to its field; the title then begins with "Lỗi:". */
  problems?: FormProblem[];
  /** The way back, above the heading. */
  back?: { href: string; text: string };
  /** Said under the header: where one is, e.g. the unit and the plan. */
  context?: string[];
}

/** A page that is its blocks. */
export interface BlockPage extends PageHead {
  /** What the page belongs to, above its heading. */
  caption?: string;
  /** Beside the heading. */
  tag?: TagModel | null;
  /** Below a heading for something done: a reference to keep, with what it is called. */
  panel?: { label: string; reference: string };
  /** Lists and tables that need all the width; texts are easier to read in two thirds of it. */
  isWide?: boolean;
  blocks: Parts;
}

/** A heading of the page's parts; `id` is the anchor that links lead to. */
export const heading = (words: Words, id?: string): Block => ({
  kind: 'heading',
  level: 2,
  size: 'm',
  words,
  id,
});
/** A heading of small parts. */
export const smallHeading = (words: Words, level: 2 | 3 = 3, id?: string): Block => ({
  ...{ kind: 'heading', level, size: 's', words, id },
});
/** The heading of an entry, close to what it is about. */
export const entryTitle = (words: Words, level: 2 | 3 = 3): Block => ({
  ...{ kind: 'heading', level, size: 's', words, isTitle: true },
});
export const paragraph = (words: Words, look: ParagraphLook = {}): Block => ({
  kind: 'paragraph',
  words,
  ...look,
});
export const smallPrint = (words: Words): Block => paragraph(words, { isSmall: true });
/** @param isStatus whether it is read out when it comes */
export const inset = (content: Content, isStatus = false): Block => ({ kind: 'inset', content, isStatus });
export const warning = (text: string): Block => ({ kind: 'warning', text });
export const list = (items: readonly Content[], style: ListStyle = 'plain'): Block => ({
  ...{ kind: 'list', items: items.filter(Boolean), style },
});
export const bullets = (items: readonly Content[]): Block => list(items, 'bullet');
/** Things one below the other, each with a line above. */
export const entries = (items: readonly Content[], order: EntriesOrder = 'none'): Block => ({
  ...{ kind: 'entries', items, order },
});
export const summary = (rows: readonly SummaryRow[]): Block => ({ kind: 'summary', rows });
export const table = ({ columns, ...options }: TableOptions): Block => ({
  kind: 'table',
  columns: columns.map((one) => (typeof one === 'string' ? { text: one } : one)),
  ...options,
});
export const details = (words: string, content: Content): Block => ({
  kind: 'details',
  summary: words,
  content,
});
export const section = (content: Parts, look: SectionLook): Block => ({ kind: 'section', content, ...look });
/** A way to elsewhere that is more than a link of the text. */
export const nav = (label: string, words: Words): Block => ({ kind: 'nav', label, words });
/** @param options of the component */
export const pagination = (options: object): Block => ({ kind: 'pagination', options });
/** Parts to be worked through, each with how far it is; options of the component. */
export const taskList = (options: object): Block => ({ kind: 'task-list', options });
export const buttons = (...all: ButtonModel[]): Block => ({ kind: 'buttons', buttons: all });
/** Fields to be read or copied; those to be sent stand in a form. */
export const fields = (all: readonly FieldModel[]): Block => ({ kind: 'fields', fields: all });
export const form = (how: FormOptions): Block => ({ kind: 'form', ...how });
/** A form of one button that looks like a link, in a line with what it is about. */
export const linkButton = (how: LinkButtonOptions): Block => ({ kind: 'link-button', ...how });
