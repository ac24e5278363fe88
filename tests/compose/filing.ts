/** Focal points who file their reports on the pages, each from the link in a mail, as they do in offices. */
import { setTimeout as pause } from 'node:timers/promises';
import { fileOnPages, type TypedReport } from '../../tools/demo/file-on-pages.ts';
import { createVisitor } from '../../tools/demo/visitor.ts';
import { focalPoint, PERIOD, type TrialPlan } from '../faults/plan.ts';
import { awaitLink } from './mail.ts';
import type { Stack } from './stack.ts';
import { until } from './wait.ts';

export interface Office {
  /** Codes of the receipts that were shown. */
  acknowledged: string[];
  /** Asks for a link on the page for lost ones, and waits for the mail. */
  link(unit: string): Promise<string>;
  /**
   * Files a unit's report from its link, and again whenever no receipt came, until the unit sees that it is in.
   * @param plan of the report; the office's own where nothing is said
   */
  file(unit: string, link: string, plan?: string): Promise<void>;
  /** The next unit that has not filed yet. */
  next(): string;
}

const BETWEEN_TRIES_MS = 1_000;

/** What a unit types into the form. */
export const reportOf = (unit: string): TypedReport => ({
  figures: { 'TT-T1': { numerator: 20, denominator: 50 } },
  narrative: { results: `Kết quả của ${unit}` },
});

/** @param plan whose units file, each once */
export function openOffice(stack: Stack, { id, units }: TrialPlan): Office {
  const waiting = [...units];
  const acknowledged: string[] = [];
  return {
    acknowledged,
    next() {
      const unit = waiting.shift();
      if (unit === undefined) throw new Error('every unit has filed');
      return unit;
    },
    async link(unit) {
      const visitor = createVisitor();
      const asked = await until('the page for lost links', async () => {
        const page = await visitor.open(`${stack.url}/lien-ket-moi`);
        return await visitor.send(page, { email: focalPoint(unit) });
      });
      if (asked.html.includes('govuk-error-summary')) throw new Error(`no link for ${focalPoint(unit)}`);
      return await awaitLink(stack.mailUrl, focalPoint(unit));
    },
    file: (unit, link, plan = id) =>
      until(`the report of ${unit}`, async () => {
        try {
          acknowledged.push((await fileOnPages(link, PERIOD, reportOf(unit), 'Người Thử')).spoken);
          return true;
        } catch (error) {
          // The receipt may be what was lost: then the report is in, and the page offers no form.
          if (await isIn(stack, plan, unit)) return true;
          await pause(BETWEEN_TRIES_MS);
          throw error;
        }
      }).then(() => undefined),
  };
}

async function isIn(stack: Stack, plan: string, unit: string): Promise<boolean> {
  const found = await stack.ask(
    `select count(*) from obligations
     where plan = '${plan}' and unit = '${unit}' and period = '${PERIOD}' and state = 'submitted'`,
  );
  return found === '1';
}
