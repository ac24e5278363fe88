/**
 * What a page is made of: headings, paragraphs, lists, tables, forms. A view-model returns them as data and
 * `layout/blocks.njk` draws them, so that each has one look, and texts are plain text everywhere: a link or an emphasis
 * within a sentence is a part of it, never HTML. `/dev/blocks` shows every one of them.
 */
import type { FormProblem } from './form.ts';
import type { TagModel, Words } from './sentence.ts';

interface Heading {
  kind: 'heading';
  level: 2 | 3;
  size: 'm' | 's';
  words: Words;
  /** The anchor that links lead to. */
  id?: string;
  /** Of an entry: close to what it is about. */
  isTitle?: boolean;
}

interface Paragraph {
  kind: 'paragraph';
  words: Words;
  isSmall?: boolean;
  isBold?: boolean;
  isTitle?: boolean;
  /** As it was typed, line by line. */
  isTyped?: boolean;
}

interface Inset {
  kind: 'inset';
  content: Content;
  /** Read out when it comes. */
  isStatus?: boolean;
}

interface Warning {
  kind: 'warning';
  text: string;
}

interface List {
  kind: 'list';
  items: readonly Content[];
  style: 'plain' | 'bullet' | 'number' | 'spaced';
}

interface Entries {
  kind: 'entries';
  items: readonly Content[];
  /** Where the order tells something: numbered, though no number is shown. */
  order: 'none' | 'ordered' | 'reversed';
}

export interface SummaryRow {
  key: string;
  value: Words;
}

interface Summary {
  kind: 'summary';
  rows: readonly SummaryRow[];
}

/** How a table is made; without `firstIsPlain` the first cell of a row is its heading. */
interface TableOptions {
  /** What the table is called: said by its region where a wide table is scrolled. */
  label?: string;
  /** Id of a heading that says the same. */
  labelledBy?: string;
  /** Said to screen readers before the table. */
  caption?: string;
  columns: readonly (string | { text: string; isNumber?: boolean; isLong?: boolean })[];
  rows: readonly (readonly Words[])[];
  firstIsPlain?: boolean;
  /** The first cell holds more than a name. */
  firstIsLight?: boolean;
  /** Language of the rows, where it is not the page's. */
  lang?: 'vi';
}

interface Table extends Omit<TableOptions, 'columns'> {
  kind: 'table';
  columns: { text: string; isNumber?: boolean; isLong?: boolean }[];
}

interface Details {
  kind: 'details';
  summary: string;
  content: Content;
}

/** A part that has an anchor of its own, is in another language, or is set apart. */
interface Section {
  kind: 'section';
  content: Content;
  id?: string;
  lang?: 'vi';
  isReport?: boolean;
}

/** A way to elsewhere that is more than a link of the text. */
interface Nav {
  kind: 'nav';
  label: string;
  words: Words;
}

/** Parts to be worked through, each with how far it is; options of the component. */
interface TaskList {
  kind: 'task-list';
  options: object;
}

interface Pagination {
  kind: 'pagination';
  options: object;
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

interface Form {
  kind: 'form';
  /** One that sends no method is posted. */
  method?: 'get';
  action?: string;
  id?: string;
  /** It carries a file. */
  isUpload?: boolean;
  hidden?: Readonly<Record<string, string>>;
  fields?: readonly FieldModel[];
  buttons: readonly ButtonModel[];
  /** The way out, beside the buttons. */
  cancel?: { href: string; text: string };
}

/** A form of one button that looks like a link, in a line with what it is about. */
interface LinkButton {
  kind: 'link-button';
  action: string;
  hidden: Readonly<Record<string, string>>;
  text: string;
  button: string;
  /** Said to screen readers only. */
  more: string;
}

export type Block =
  | Heading
  | Paragraph
  | Inset
  | Warning
  | List
  | Entries
  | Summary
  | Table
  | Details
  | Section
  | Nav
  | TaskList
  | Pagination
  | { kind: 'buttons'; buttons: readonly ButtonModel[] }
  | { kind: 'fields'; fields: readonly FieldModel[] }
  | Form
  | LinkButton;

/** Blocks one after the other, and sentences where a list has one to an entry. */
export type Content = Block | Words | readonly Content[];

/** What every page says of itself. */
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
  /** What was just done, above everything. */
  done?: string | null;
  /** Below a heading that says that something is done: a reference to keep, with what it is called. */
  panel?: { label: string; reference: string };
  /** Lists and tables that need all the width; texts are easier to read in two thirds of it. */
  isWide?: boolean;
  blocks: readonly Content[];
}

/** A heading of the page's parts. */
export const heading = (words: Words, id?: string): Block => ({
  ...{ kind: 'heading', level: 2, size: 'm', words },
  ...(id === undefined ? {} : { id }),
});
/** A heading of small parts. */
export const smallHeading = (words: Words, level: 2 | 3 = 3, id?: string): Block => ({
  ...{ kind: 'heading', level, size: 's', words },
  ...(id === undefined ? {} : { id }),
});
/** The heading of an entry. */
export const entryTitle = (words: Words, level: 2 | 3 = 3): Block => ({
  ...{ kind: 'heading', level, size: 's', words, isTitle: true },
});
export const paragraph = (words: Words, look: Omit<Paragraph, 'kind' | 'words'> = {}): Block => ({
  kind: 'paragraph',
  words,
  ...look,
});
export const smallPrint = (words: Words): Block => paragraph(words, { isSmall: true });
export const inset = (content: Content, isStatus = false): Block => ({ kind: 'inset', content, isStatus });
export const warning = (text: string): Block => ({ kind: 'warning', text });
export const list = (items: readonly Content[], style: List['style'] = 'plain'): Block => ({
  kind: 'list',
  items: items.filter(Boolean),
  style,
});
export const bullets = (items: readonly Content[]): Block => list(items, 'bullet');
/** Things one below the other, each with a line above. */
export const entries = (items: readonly Content[], order: Entries['order'] = 'none'): Block => ({
  kind: 'entries',
  items,
  order,
});
export const summary = (rows: readonly SummaryRow[]): Block => ({ kind: 'summary', rows });
export const table = ({ columns, ...options }: TableOptions): Block => ({
  kind: 'table',
  columns: columns.map((one) => (typeof one === 'string' ? { text: one } : one)),
  ...options,
});
export const details = (summaryText: string, content: Content): Block => ({
  kind: 'details',
  summary: summaryText,
  content,
});
export const section = (content: Content, how: Omit<Section, 'kind' | 'content'>): Block => ({
  kind: 'section',
  content,
  ...how,
});
export const nav = (label: string, words: Words): Block => ({ kind: 'nav', label, words });
/** @param options of the component; null where there is one page only */
export const pagination = (options: object | null): Block | null =>
  options && { kind: 'pagination', options };
export const taskList = (options: object): Block => ({ kind: 'task-list', options });
export const buttons = (...all: ButtonModel[]): Block => ({ kind: 'buttons', buttons: all });
/** Fields to be read or copied; those to be sent stand in a form. */
export const fields = (all: readonly FieldModel[]): Block => ({ kind: 'fields', fields: all });
export const form = (how: Omit<Form, 'kind'>): Block => ({ kind: 'form', ...how });
export const linkButton = (how: Omit<LinkButton, 'kind'>): Block => ({ kind: 'link-button', ...how });
