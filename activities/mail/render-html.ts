/** A digest as simple HTML: one column, inline styles, nothing fetched from outside, readable at 360 px. */
import { escapeHtml, escapeLines } from './escape-html.ts';
import type { Block } from './wording/facts.ts';
import type { MailView } from './view.ts';

const STYLES = {
  body: 'margin:0;padding:0;background:#f3f2f1',
  page: "max-width:640px;margin:0 auto;padding:16px;background:#ffffff;color:#0b0c0c;font:16px/1.5 Arial,'Helvetica Neue',Helvetica,sans-serif;overflow-wrap:anywhere",
  p: 'margin:0 0 12px',
  plan: 'margin:24px 0 12px;padding:0 0 8px;border-bottom:2px solid #0b4f8a;font-size:16px;line-height:1.4;color:#0b4f8a',
  entry: 'margin:0 0 20px;padding:0 0 0 12px;border-left:4px solid #0b4f8a',
  lateEntry: 'margin:0 0 20px;padding:0 0 0 12px;border-left:4px solid #b3500f',
  title: 'margin:0 0 8px;font-size:18px;line-height:1.35',
  list: 'margin:0 0 12px;padding:0 0 0 20px',
  letter: 'margin:0 0 12px;padding:12px;background:#f3f2f1',
  button:
    'display:inline-block;padding:12px 16px;background:#0b4f8a;color:#ffffff;text-decoration:none;font-weight:bold;border-radius:4px',
  note: 'margin:0 0 12px;font-size:14px;color:#44484c',
  why: 'margin:24px 0 0;padding:12px 0 0;border-top:1px solid #b1b4b6;font-size:14px;color:#44484c',
  whyTitle: 'margin:0 0 8px;font-size:14px',
};

const p = (text: string, style = STYLES.p): string => `<p style="${style}">${escapeLines(text)}</p>`;

const ul = (items: string[]): string =>
  `<ul style="${STYLES.list}">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

function block(b: Block): string {
  if (b.kind === 'text') return p(b.text);
  if (b.kind === 'list') return ul(b.items);
  const title = `<p style="${STYLES.p}"><strong>${escapeHtml(b.title)}</strong></p>`;
  return `<div style="${STYLES.letter}">${title}${b.lines.map((line) => p(line)).join('')}</div>`;
}

function planSection(plan: MailView['plans'][number]): string {
  const entries = plan.entries.map(
    (entry) =>
      `<div style="${entry.late ? STYLES.lateEntry : STYLES.entry}"><h3 style="${STYLES.title}">${escapeHtml(entry.title)}</h3>` +
      `${entry.blocks.map(block).join('\n')}</div>`,
  );
  const links = plan.links.map(
    (link) =>
      `<p style="${STYLES.p}"><a href="${escapeHtml(link.url)}" style="${STYLES.button}">${escapeHtml(link.label)}</a></p>`,
  );
  return [`<h2 style="${STYLES.plan}">${escapeHtml(plan.line)}</h2>`, ...entries, ...links].join('\n');
}

/** The whole document. */
export function renderHtml(view: MailView, notes: string[]): string {
  const linkNote = view.plans.some((plan) => plan.links.length > 0) ? [view.linkNote] : [];
  return [
    `<!doctype html>`,
    `<html lang="${view.language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(view.subject)}</title></head>`,
    `<body style="${STYLES.body}"><div style="${STYLES.page}">`,
    p(view.greeting),
    p(view.opening),
    ...view.plans.map(planSection),
    ...[...linkNote, ...notes].map((note) => p(note, STYLES.note)),
    p(view.closing),
    `<div style="${STYLES.why}"><h2 style="${STYLES.whyTitle}">${escapeHtml(view.whyTitle)}</h2>${ul(view.whys)}</div>`,
    `</div></body></html>`,
    '',
  ].join('\n');
}
