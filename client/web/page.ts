/** The frame of the server's own small pages, and the headers that keep them harmless. */
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { escapeHtml } from '../../activities/mail/escape-html.ts';

const STYLE = `body{margin:0;background:#f3f2f1;color:#0b0c0c;font:16px/1.5 Arial,"Helvetica Neue",Helvetica,sans-serif}
main{max-width:880px;margin:0 auto;padding:24px 16px;background:#fff;min-height:100vh;box-sizing:border-box;overflow-wrap:anywhere}
h1{font-size:24px;line-height:1.3;margin:0 0 16px}h2{font-size:18px;line-height:1.35;margin:24px 0 8px}
a{color:#0b4f8a}ul{padding-left:20px}li{margin:0 0 12px}dl{margin:0 0 16px}dt{font-weight:bold}dd{margin:0 0 8px}
pre{white-space:pre-wrap;background:#f3f2f1;padding:12px;font-size:14px}
iframe{width:100%;height:720px;border:1px solid #b1b4b6}small,.note{color:#44484c;font-size:14px}code{background:#f3f2f1;padding:2px 4px}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** A complete page; `body` is HTML already escaped. */
export function renderPage(title: string, body: string, language = 'vi'): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`
  );
}

/** Answers with a page that loads nothing but its own style and frames of this server. */
export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .headers({
      'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    })
    .type('text/html; charset=utf-8')
    .send(page);
}
