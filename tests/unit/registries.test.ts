/** A new act or notice is a file of its own: the modules that list them are written by `npm run registries`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NOTICES } from '../../activities/mail/wording/notices/index.ts';
import { ACTS } from '../../client/acts/index.ts';
import type { ActDeclaration } from '../../client/acts/declaration.ts';
import { ACT_RULES } from '../../domain/acts/index.ts';
import { REGISTRIES } from '../support/registries.ts';

/** A text without what only its format decides. */
const bare = (text: string): string => text.replaceAll(/[\s,|']/g, '');

describe('registries', () => {
  it.each(REGISTRIES)('$file lists the files beside it', async ({ file, draw }) => {
    expect(bare(readFileSync(file, 'utf8'))).toBe(bare(await draw()));
  });

  it('name every act, method and notice once, as it is declared', () => {
    for (const [notice, { kind }] of Object.entries(NOTICES)) expect(kind).toBe(notice);
    for (const [method, declaration] of Object.entries(ACTS)) expect(declaration.method).toBe(method);
    const acts = new Set((Object.values(ACTS) as ActDeclaration[]).map(({ act }) => act));
    // A report is handed in, and a period's report written, by a method of its own.
    expect([...acts, 'submit', 'enter', 'narrate'].sort()).toEqual(Object.keys(ACT_RULES).sort());
    const places = Object.values(NOTICES).map(({ place }) => place);
    expect(new Set(places).size).toBe(places.length);
  });
});
