/** The same words typed on two computers are one text, whichever door they come through. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanInput, withCleanInput } from '../../client/submit/clean-input.ts';
import type { Engine } from '../../client/engine.ts';
import { readSubmission } from '../../client/documents/read-submission.ts';
import { cleanFile, cleanText, cleanTexts } from '../../domain/clean-text.ts';
import { samplePlan } from '../support/sample-plan.ts';

const WORDS = 'Chưa bố trí được kinh phí tập huấn ở Vị Thuỷ';
const nfd = WORDS.normalize('NFD');

describe('a text', () => {
  it.each([
    ['decomposed letters', nfd, WORDS],
    ['white space around', `\u00a0 ${WORDS}\n\t`, WORDS],
    ['zero-width signs', 'Vị\u200bThuỷ\u200d\u2060', 'VịThuỷ'],
    ['a byte order mark', '\ufeffVị Thuỷ', 'Vị Thuỷ'],
    ['direction signs', '\u2068Vị\u2069 \u202eThuỷ\u202c', 'Vị Thuỷ'],
    ['a soft hyphen', 'kinh\u00adphí', 'kinhphí'],
    ['a mark apart from its letter', 'Vi\u200b\u0323 Thuy\u0309', 'Vị Thuỷ'],
    ['fillers and variation selectors', 'a\u3164b\ufe0f\u034fc', 'abc'],
    ['controls', 'a\u0000b\u0007c\u009fd\u007fe', 'abcde'],
    ['line breaks and tabs within', 'một\r\nhai\rba\tbốn', 'một\nhai\nba\tbốn'],
    ['line breaks of other systems', 'một\u2028hai\u2029ba\u0085bốn', 'một\nhai\nba\nbốn'],
    ['half a character', 'a\ud800b', 'ab'],
    ['nothing but what nobody sees', '\u200b\u00ad \u2060', ''],
  ])('loses %s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  it('is clean once it is cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once).toBe(once.normalize('NFC'));
        expect(once).not.toMatch(/\p{Cf}|[^\n\t\P{Cc}]/u);
      }),
    );
  });

  it('of a file keeps its lines and the spaces around', () => {
    expect(cleanFile(`  a:\r\n    - ${nfd}\u200b\n`)).toBe(`  a:\n    - ${WORDS}\n`);
  });

  it('takes no longer for a letter with many marks', () => {
    const marked = cleanText(`a${'\u0301\u0323'.repeat(200_000)}`);
    expect(marked.length).toBeLessThan(40);
  });
});

describe('what the façade is given', () => {
  it('is cleaned however deep it lies, but for the bytes of files and the lines of their text', () => {
    const given = {
      ...{ plan: 'p\u200b', why: nfd, within: { as: ' a@b.vn\u200b' }, list: [nfd, 1, null] },
      signed: { name: nfd, base64: 'QUJD' },
      officials: { text: `  ${nfd}\n`, file: `${nfd}.yaml` },
      save: true,
    };
    expect(cleanInput(given)).toEqual({
      ...{ plan: 'p', why: WORDS, within: { as: 'a@b.vn' }, list: [WORDS, 1, null] },
      signed: { name: WORDS, base64: 'QUJD' },
      officials: { text: `  ${WORDS}\n`, file: `${WORDS}.yaml` },
      save: true,
    });
  });

  it('is so at every method', async () => {
    const heard: unknown[] = [];
    const engine = withCleanInput({
      raiseObstacle: (input: unknown) => Promise.resolve(void heard.push(input)),
      listPlans: (...input: unknown[]) => Promise.resolve(void heard.push(...input)),
    } as unknown as Engine);
    await engine.raiseObstacle({ text: nfd } as never);
    await engine.listPlans();
    expect(heard).toEqual([{ text: WORDS }, undefined]);
  });

  it('is so in a report’s file that writes with escapes, too', () => {
    const text = JSON.stringify({ narrative: { situation: `\u200b${nfd}` } }).replace('\u200b', '\\u200b');
    const plan = samplePlan();
    const { narrative } = readSubmission(text, 'f.json', plan, plan.units[0]!.id);
    expect(narrative.situation).toBe(WORDS);
    expect(cleanTexts({ [nfd]: [nfd], at: new Date(0) })).toEqual({ [WORDS]: [WORDS], at: new Date(0) });
  });
});
