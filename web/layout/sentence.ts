/** Sentences of a page: plain text, with links and emphasis as parts of their own, never HTML. */
import type { Bilingual, Translate } from '../../domain/bilingual.ts';

/** What is left out, so that a condition can stand in a list: `isLate && paragraph(…)`. */
export type Nothing = false | null | undefined;

/** A word and a colour. */
export interface TagModel {
  text: string;
  classes: string;
}

/** Colours of the design system's tags; orange is ours. */
type Colour = 'green' | 'blue' | 'light-blue' | 'yellow' | 'orange' | 'red' | 'grey';

export const coloured = (text: string, colour: Colour): TagModel => ({
  text,
  classes: `govuk-tag--${colour}`,
});

/** States by their names, each as a word and a colour. */
export type TagWords<State extends string = string> = Record<
  State,
  readonly [words: Bilingual, colour: Colour]
>;

/** The tag of one of them. */
export function tagOf<State extends string>(words: TagWords<State>, state: State, t: Translate): TagModel {
  const [text, colour] = words[state];
  return coloured(t(text), colour);
}

export interface Link {
  kind: 'link';
  href: string;
  text: string;
  /** Said to screen readers only, where several links on a page have the same text. */
  hidden?: string;
  /** It leads to a file. */
  download?: boolean;
  /** It leads to another site, which is not told whence. */
  outside?: boolean;
  isBold?: boolean;
  isSmall?: boolean;
}

type Style = 'strong' | 'current' | 'small' | 'hint' | 'code' | 'pre';

interface Styled {
  kind: Style;
  words: Words;
}

interface TagPart extends TagModel {
  kind: 'tag';
}

interface Break {
  kind: 'break';
}

/** A sentence: a text, or texts and links one after the other. Spaces between them are the writer's. */
export type Words = string | number | Link | Styled | TagPart | Break | Nothing | readonly Words[];

export const link = (href: string, text: string, more: Omit<Link, 'kind' | 'href' | 'text'> = {}): Link => ({
  kind: 'link',
  href,
  text,
  ...more,
});
export const strong = (words: Words): Words => ({ kind: 'strong', words });
/** The one of several pages that is open. */
export const current = (words: Words): Words => ({ kind: 'current', words });
export const small = (words: Words): Words => ({ kind: 'small', words });
export const hint = (words: Words): Words => ({ kind: 'hint', words });
export const code = (words: Words): Words => ({ kind: 'code', words });
/** As it was typed, line by line. */
export const typed = (words: Words): Words => ({ kind: 'pre', words });
export const tag = (model: TagModel): Words => ({ kind: 'tag', ...model });
export const BREAK: Words = { kind: 'break' };

/** What there is of it, with something between: a line break, or ` · `. */
export function joined(all: readonly Words[], between: Words = BREAK): Words {
  return all.filter(Boolean).flatMap((one, index) => (index === 0 ? [one] : [between, one]));
}

/** A text of several lines. */
export const lines = (text: string): Words => joined(text.split('\n'));
