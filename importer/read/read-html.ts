import { Tokenizer } from 'parse5';
import type { Token } from 'parse5';
import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import { decodeText } from './decode-text.ts';
import { isMhtml } from './detect-format.ts';
import type { Extract } from './extract.ts';
import { modeOf } from './html-elements.ts';
import { createLineCollector } from './html-lines.ts';

/** The article of a page that marks it, where the greater part of the text stands in it and the plan's title, too. */
function chooseArticle(lines: string[], articles: string[][]): string[] {
  const length = (some: string[]): number => some.reduce((sum, line) => sum + line.length, 0);
  const whole = length(lines);
  const isMain = (some: string[]): boolean =>
    length(some) >= whole * 0.6 && some.some((line) => /^KẾ HOẠCH/u.test(line.normalize('NFC')));
  return articles.find(isMain) ?? lines;
}

/** The encoding that a page names in its head. */
function findCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{1,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,200})/i.exec(head)?.[1];
}

/** A page saved with its pictures in one file is a mail; its text is one part of it. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: PostalMime } = await import('postal-mime');
  const { html } = await PostalMime.parse(bytes).catch(() => refuse('damaged'));
  return html === undefined ? refuse('empty') : new TextEncoder().encode(html);
}

/**
 * Reads a saved web page: text by block elements, without scripts, menus and forms. What else of the site stands around
 * a document cannot be told from its markup.
 * @param file the page, or the page with its pictures in one file (MHTML)
 * @param budget what the document may still use
 * @throws SourceRefused
 */
export async function readHtml(file: Uint8Array, budget: Budget): Promise<Extract> {
  const bytes = isMhtml(file) ? await unpack(file) : file;
  budget.spend('textBytes', bytes.length);
  const collector = createLineCollector();
  const ignore = (): void => undefined;
  const addText = ({ chars }: Token.CharacterToken): void => collector.text(chars);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onNullCharacter: ignore,
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onEndTag: ({ tagName }) => collector.close(tagName),
      onStartTag: ({ tagName, attrs }) => {
        budget.spend('tags', 1);
        collector.open(tagName, (name) => attrs.find((one) => one.name === name)?.value);
        const mode = modeOf(tagName);
        if (mode !== null) tokenizer.state = mode;
      },
    },
  );
  tokenizer.write(decodeText(bytes, findCharset(bytes)), true);
  const { lines, articles } = collector.finish();
  return { lines: chooseArticle(lines, articles), aside: [], notes: [] };
}
