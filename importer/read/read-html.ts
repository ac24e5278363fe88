import { Tokenizer } from 'parse5';
import type { Token } from 'parse5';
import type { Budget } from '../refuse/budget.ts';
import { decodeText } from './decode-text.ts';
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

/**
 * Reads a saved web page: text by block elements, without scripts, menus and forms. What else of the site stands around
 * a document cannot be told from its markup.
 * @param bytes the file, UTF-8 or UTF-16
 * @param budget what the document may still use
 * @throws SourceRefused
 */
export function readHtml(bytes: Uint8Array, budget: Budget): Extract {
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
  tokenizer.write(decodeText(bytes), true);
  const { lines, articles } = collector.finish();
  return { lines: chooseArticle(lines, articles), aside: [] };
}
