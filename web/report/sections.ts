import { dutiesSection } from './duties/section.ts';
import { documentSection } from './document/section.ts';
import { figuresSection } from './figures/section.ts';
import type { Section } from './section.ts';
import type { UnitReport } from './unit-report.ts';
import { wordsSection } from './words/section.ts';

/** The parts of a report's form in the order of filling in. */
const SECTIONS: Section[] = [figuresSection, dutiesSection, wordsSection, documentSection];

/** The parts that ask something of a unit. */
export function sectionsOf(report: UnitReport): Section[] {
  return SECTIONS.filter((section) => section.fields(report).length > 0);
}
