/** Files a report as an official does: from the link in the mail, page by page. */
import { createVisitor, type Page } from './visitor.ts';

type TypedFigure = { numerator: number; denominator: number } | 'zero' | 'not-applicable';

export interface TypedReport {
  figures: Record<string, TypedFigure>;
  narrative: Record<string, string>;
}

/** More parts than any report's form has: a form that leads nowhere ends here. */
const MOST_PARTS = 10;

/** What somebody types and chooses, by the names of the form's fields. */
function fieldsOf({ figures, narrative }: TypedReport): Record<string, string> {
  const ofFigure = ([code, figure]: [string, TypedFigure]): [string, string][] =>
    typeof figure === 'string'
      ? [[`f.${code}.choice`, figure]]
      : Object.entries<number>(figure).map(([part, value]): [string, string] => [
          `f.${code}.${part}`,
          String(value),
        ]);
  const words = Object.entries(narrative).map(([part, text]): [string, string] => [`n.${part}`, text]);
  return Object.fromEntries([...Object.entries(figures).flatMap(ofFigure), ...words]);
}

/** The first link of a page that leads below an address. */
function linkBelow({ url, html }: Page, below: string): string {
  const found = [...html.matchAll(/href="([^"]+)"/g)].find(([, href]) => href?.includes(below));
  if (!found?.[1]) throw new Error(`no link to ${below} on ${new URL(url).pathname}`);
  return new URL(found[1], url).href;
}

/**
 * Opens the link in a mail, goes on to the report, fills in every part and sends it.
 * @param mail text of the mail
 * @param preparer who signs as its preparer
 * @returns the code of the receipt as the last page shows it, and how many pages were seen
 */
export async function fileOnPages(
  mail: string,
  period: string,
  report: TypedReport,
  preparer: string,
): Promise<{ spoken: string; pages: number }> {
  const link = /https?:\/\/\S+\/l\/\S+/.exec(mail)?.[0];
  if (!link) throw new Error('the mail has no link');
  const person = createVisitor();
  const first = await person.send(await person.open(link), {});
  // A mail about nothing but this report leads to it; another to the unit's work.
  const overview = first.url.endsWith(`/bao-cao/${period}`)
    ? first
    : await person.open(linkBelow(first, `/bao-cao/${period}`));
  const fields = { ...fieldsOf(report), preparer, then: 'next' };
  let page = await person.open(linkBelow(overview, `/bao-cao/${period}/`));
  for (let part = 0; part < MOST_PARTS && !page.url.endsWith('/kiem-tra'); part += 1) {
    page = await person.send(page, fields);
  }
  const sent = await person.send(page, {});
  const spoken = /class="ln-reference"[^>]*>([^<]+)</.exec(sent.html)?.[1];
  if (!spoken) throw new Error(`not sent: ${new URL(sent.url).pathname}`);
  return { spoken, pages: person.count() };
}
