/** A rehearsal as somebody outside sees it: its summary and its folder, beside dates calculated independently. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import PostalMime, { type Email } from 'postal-mime';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { Plan } from '../../domain/plan.ts';
import { rehearse, type RehearsalSummary } from '../../standalone/rehearsal/rehearse.ts';
import { referenceAdd, referencePreview, type ReferenceObligation } from './reference-dates.ts';
import { BUNDLE } from './workflow-bundle.ts';
import { locateTestServer } from '../../tools/executables/test-server.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
export const HAU_GIANG_TEXT = await readFile(join(process.cwd(), FILE), 'utf8');

export const HAU_GIANG: Plan = requirePlan(HAU_GIANG_TEXT, FILE).plan;

export interface Rehearsed {
  summary: RehearsalSummary;
  out: string;
  mails: Email[];
  /** Lines of `timeline.txt`: instant, kind, what, obligation or unit, who, why. */
  timeline: string[][];
  remove(): Promise<void>;
}

/**
 * Rehearses the Hậu Giang plan.
 * @param behaviour a name, or the text of a behaviour file
 * @param file where the behaviour lies, for files that it names
 */
export async function rehearseHauGiang(
  behaviour: string,
  from: string,
  to: string,
  file = 'behaviour.yaml',
): Promise<Rehearsed> {
  const out = await mkdtemp(join(tmpdir(), 'lien-nganh-rehearsed-'));
  const summary = await rehearse({
    locate: locateTestServer,
    planText: HAU_GIANG_TEXT,
    planFile: FILE,
    from,
    to,
    behaviour: behaviour.includes(':') ? { text: behaviour, file } : behaviour,
    out,
    log: () => undefined,
    bundlePath: BUNDLE,
  });
  const names = await readdir(join(out, 'mail'));
  const mails = names.map(async (name) => PostalMime.parse(await readFile(join(out, 'mail', name))));
  const timeline = await readFile(join(out, 'timeline.txt'), 'utf8');
  return {
    summary,
    out,
    mails: await Promise.all(mails),
    timeline: timeline
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')),
    remove: () => rm(out, { recursive: true, force: true }),
  };
}

/** The day on which a prompt unit hands something in: the working day before it is due. */
export function eveOf(dueDate: string): string {
  return referenceAdd(dueDate, -1);
}

/**
 * What the ladder has to say between two dates, calculated without the engine.
 * @param handedIn last day on whose morning an obligation is still owed; null where it is never handed in
 * @returns `<instant> <obligation> <rung> <role>`, sorted; nothing of what was due before `from`
 */
export function expectedNotices(
  from: string,
  to: string,
  handedIn: (obligation: ReferenceObligation) => string | null,
): string[] {
  const notices = [...referencePreview(HAU_GIANG).values()]
    .filter(({ dueDate }) => dueDate >= from)
    .flatMap((obligation) => {
      const last = handedIn(obligation) ?? to;
      return obligation.rungs.flatMap((line) => {
        const [rung = '', at = '', ...recipients] = line.split(' ');
        const day = at.slice(0, 10);
        if (day < from || day > to || day > last) return [];
        return recipients.map((to) => `${at} ${obligation.id} ${rung} ${to.split('@')[0]}`);
      });
    });
  return notices.sort();
}

/** The summary's own log in the same words. */
export function saidNotices({ noticeLog }: RehearsalSummary): string[] {
  return noticeLog.map(({ at, obligation, rung, role }) => `${at} ${obligation} ${rung} ${role}`).sort();
}

/** The paragraphs of a document, empty ones left out; a table's cells are paragraphs too. */
export async function readParagraphs(docx: string): Promise<string[]> {
  const zip = await JSZip.loadAsync(await readFile(docx));
  const xml = await zip.file('word/document.xml')!.async('string');
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''))
    .filter((text) => text !== '');
}
