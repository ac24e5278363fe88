/** A digest as plain text. */
import type { Block } from './wording/notice-wording.ts';
import type { MailView } from './view.ts';

function block(b: Block): string {
  if (b.kind === 'text') return b.text;
  if (b.kind === 'list') return b.items.map((item) => `- ${item}`).join('\n');
  return [`--- ${b.title} ---`, ...b.lines, '---'].join('\n');
}

/** Paragraphs separated by empty lines, links on lines of their own. */
export function renderText(view: MailView, notes: string[]): string {
  const plans = view.plans.flatMap((plan) => [
    plan.line,
    ...plan.entries.flatMap((entry) => [`* ${entry.title}`, ...entry.blocks.map(block)]),
    ...plan.links.map((link) => `${link.label}:\n${link.url}`),
  ]);
  const linkNote = view.plans.some((plan) => plan.links.length > 0) ? [view.linkNote] : [];
  const why = [view.whyTitle, ...view.whys.map((line) => `- ${line}`)].join('\n');
  const settings = view.settings ? [`${view.settings.text}:\n${view.settings.url}`] : [];
  const parts = [...plans, ...linkNote, ...notes, view.closing, why, ...settings];
  return `${[view.greeting, view.opening, ...parts].join('\n\n')}\n`;
}
