/** What the documentation tells people to type is understood: commands and their options. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { optionsByCommand } from '../support/docs-commands.ts';

const PAGES = ['.', 'docs', 'docs/how-to'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
    .map((name) => join(folder, name)),
);
const OPTIONS = optionsByCommand();

/** Command lines in a page's blocks, without what follows them. */
function typedIn(page: string): string[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```sh\n(.*?)^```/gms);
  return [...blocks]
    .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
    .flatMap(
      (line) => /^(?:.*&& )?(?:lien-nganh|node bin\/lien-nganh\.js) ([^#|;>]*)/.exec(line)?.slice(1) ?? [],
    );
}

/** What of a command line is not known; null where all of it is. */
function mistakeIn(typed: string): string | null {
  const [first = '', second = ''] = typed.trim().split(' ');
  if (first === 'help') return null;
  const options = OPTIONS.get(first) ?? OPTIONS.get(`${first} ${second}`);
  if (!options) return typed;
  const given = typed.replace(/"[^"]*"/g, '').match(/(?<=\s)--?[a-z-]+/g) ?? [];
  const unknown = given.filter((flag) => !options.includes(flag));
  return unknown.length === 0 ? null : `${typed}: ${unknown.join(', ')}`;
}

describe('command lines', () => {
  it.each(PAGES)('of %s', (page) => {
    expect(typedIn(page).flatMap((typed) => mistakeIn(typed) ?? [])).toEqual([]);
  });

  it('are found', () => {
    expect(PAGES.flatMap(typedIn).length).toBeGreaterThan(20);
  });
});
