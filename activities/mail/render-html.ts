/**
 * A digest as simple HTML: one column, inline styles, nothing fetched from outside, readable at 360 px. Whatever needs a
 * width, a padding, a border or a background is a table cell: Outlook for Windows draws mails with Word, which knows
 * these of cells alone.
 */
import { escapeHtml, escapeLines } from '../../words/escape-html.ts';
import type { Block } from './wording/notice-wording.ts';
import type { MailView } from './view.ts';

const FONT = "font-family:Arial,'Helvetica Neue',Helvetica,sans-serif";
const STYLES = {
  body: 'margin:0;padding:0;background:#f3f2f1',
  page: 'width:100%;max-width:640px;margin:0 auto',
  pageCell: `padding:16px;background:#ffffff;color:#0b0c0c;font-size:16px;line-height:1.5;overflow-wrap:anywhere;${FONT}`,
  p: 'margin:0 0 12px',
  planCell: 'padding:12px 0 8px;border-bottom:2px solid #0b4f8a',
  plan: 'margin:0;font-size:16px;line-height:1.4;color:#0b4f8a',
  title: 'margin:0 0 8px;font-size:18px;line-height:1.35',
  list: 'margin:0 0 12px;padding:0 0 0 20px',
  letter: 'padding:12px 12px 0;background:#f3f2f1',
  buttonCell: 'padding:12px 16px;background:#0b4f8a;border-radius:4px',
  button: `color:#ffffff;text-decoration:none;font-weight:bold;font-size:16px;${FONT}`,
  note: 'margin:0 0 12px;font-size:14px;color:#44484c',
  address: 'margin:8px 0 12px;font-size:14px;color:#44484c;word-break:break-all',
  why: 'padding:12px 0 0;border-top:1px solid #b1b4b6;font-size:14px;line-height:1.5;color:#44484c',
  whyTitle: 'margin:0 0 8px;font-size:14px',
};
const INK = '#0b4f8a';
const LATE_INK = '#b3500f';

const p = (text: string, style = STYLES.p): string => `<p style="${style}">${escapeLines(text)}</p>`;

const ul = (items: string[]): string =>
  `<ul style="${STYLES.list}">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

/** A table that is there for its looks only, with one row of these cells. */
function box(cells: string[], { style = '', attributes = 'width="100%"' } = {}): string {
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0" ${attributes}${style && ` style="${style}"`}><tr>${cells.join('')}</tr></table>`;
}

const cell = (content: string, style: string, background?: string): string =>
  `<td valign="top"${background ? ` bgcolor="${background}"` : ''} style="${style}">${content}</td>`;

/** Room below a box: margins of tables are not drawn everywhere. */
const gap = (px: number): string => box([cell('&nbsp;', `height:${px}px;font-size:1px;line-height:${px}px`)]);

function block(b: Block): string {
  if (b.kind === 'text') return p(b.text);
  if (b.kind === 'list') return ul(b.items);
  const title = `<p style="${STYLES.p}"><strong>${escapeHtml(b.title)}</strong></p>`;
  const lines = b.lines.map((line) => p(line)).join('');
  return box([cell(`${title}${lines}`, STYLES.letter, '#f3f2f1')]) + gap(12);
}

function entryBox({ title, late, blocks }: MailView['plans'][number]['entries'][number]): string {
  const ink = late ? LATE_INK : INK;
  const words = `<h3 style="${STYLES.title}">${escapeHtml(title)}</h3>${blocks.map(block).join('\n')}`;
  const bar = `<td width="4" bgcolor="${ink}" style="width:4px;background:${ink};font-size:1px">&nbsp;</td>`;
  return box([bar, cell(words, 'padding:0 0 0 12px')]) + gap(12);
}

/** A button whose body is a cell, and the address for whoever's program strips links. */
function linkBox({ label, url }: { label: string; url: string }, plainly: string): string {
  const link = `<a href="${escapeHtml(url)}" style="${STYLES.button}">${escapeHtml(label)}</a>`;
  return [
    box([cell(link, STYLES.buttonCell, INK)], { attributes: '' }),
    `<p style="${STYLES.address}">${escapeHtml(plainly)}<br>${escapeHtml(url)}</p>`,
  ].join('\n');
}

function planSection(plan: MailView['plans'][number], plainly: string): string {
  return [
    box([cell(`<h2 style="${STYLES.plan}">${escapeHtml(plan.line)}</h2>`, STYLES.planCell)]),
    gap(12),
    ...plan.entries.map(entryBox),
    ...plan.links.map((link) => linkBox(link, plainly)),
  ].join('\n');
}

/** The last line: a plain link, which is no button beside those of the matter. */
function settingsLine(settings: MailView['settings']): string {
  if (settings === null) return '';
  const { text, url } = settings;
  return `<p style="${STYLES.p}"><a href="${escapeHtml(url)}" style="color:${INK}">${escapeHtml(text)}</a></p>`;
}

/** The whole document. */
export function renderHtml(view: MailView, notes: string[]): string {
  const linkNote = view.plans.some((plan) => plan.links.length > 0) ? [view.linkNote] : [];
  const why = `<h2 style="${STYLES.whyTitle}">${escapeHtml(view.whyTitle)}</h2>${ul(view.whys)}`;
  const content = [
    p(view.greeting),
    p(view.opening),
    ...view.plans.map((plan) => planSection(plan, view.linkPlainly)),
    ...[...linkNote, ...notes].map((note) => p(note, STYLES.note)),
    p(view.closing),
    gap(12),
    box([cell(why + settingsLine(view.settings), STYLES.why)]),
  ].join('\n');
  return [
    `<!doctype html>`,
    `<html lang="${view.language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(view.subject)}</title></head>`,
    `<body style="${STYLES.body}">`,
    // Word knows no max-width: there, a table around the page holds it.
    `<!--[if mso]><table role="presentation" width="640" align="center"><tr><td><![endif]-->`,
    box([cell(content, STYLES.pageCell, '#ffffff')], {
      style: STYLES.page,
      attributes: 'align="center" width="100%"',
    }),
    `<!--[if mso]></td></tr></table><![endif]-->`,
    `</body></html>`,
    '',
  ].join('\n');
}
