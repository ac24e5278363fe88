import type { SourceFormat } from '../source-text.ts';
import { refuse } from '../refuse/refusal.ts';

function startsWith(bytes: Uint8Array, ascii: string, at = 0): boolean {
  return [...ascii].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
}

/** Whether a name stands somewhere, as UTF-16 (how the old container of Word keeps names). */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(name, 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted);
}

/** The container of old Word files, and of new ones that are locked with a password. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const PICTURES = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\0', 'MM\0*', 'BM'];

function refuseCompound(bytes: Uint8Array): never {
  if (holdsName(bytes, 'EncryptedPackage')) refuse('encrypted');
  refuse('unsupported', { vi: 'tệp Word đời cũ .doc', en: 'an old Word file, .doc' });
}

/** A PDF may begin with up to a kilobyte of something else. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

/** A web page saved with its pictures in one file. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s{0,99}multipart\/related/im.test(head);
}

/** What may stand before a page's first element, and how each ends. */
const BEFORE: [start: string, end: string][] = [
  ['<!--', '-->'],
  ['<?xml', '>'],
];
const FIRST = /^<(?:!doctype\s{1,9}html|html|head|body|div|table|meta|p|article|main|section)\b/i;

/** Only what a page saved from the web begins with: a plan may well mention a tag further down. */
function isHtml(head: string): boolean {
  let rest = head.trimStart();
  for (;;) {
    const before = BEFORE.find(([start]) => rest.slice(0, start.length).toLowerCase() === start);
    if (!before) return FIRST.test(rest);
    const [start, end] = before;
    const at = rest.indexOf(end, start.length);
    if (at < 0) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
}

/**
 * What kind of document this is, by its first bytes; the name decides only between plain text and Markdown.
 * @param bytes the file
 * @param fileName its name
 * @throws SourceRefused `empty`, `encrypted`, `unsupported` or `scanned` for what is known and cannot be read
 */
export function detectFormat(bytes: Uint8Array, fileName: string): SourceFormat {
  if (bytes.length === 0) refuse('empty');
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return 'docx';
  if (isPdf(bytes)) return 'pdf';
  if (startsWith(bytes, COMPOUND)) refuseCompound(bytes);
  if (startsWith(bytes, '{\\rtf')) refuse('unsupported', { vi: 'tệp RTF', en: 'an RTF file' });
  if (PICTURES.some((mark) => startsWith(bytes, mark))) refuse('binary', { vi: 'tệp ảnh', en: 'a picture' });
  const name = fileName.toLowerCase();
  if (isMhtml(bytes)) return 'html';
  if (/\.(?:html?|xhtml)$/.test(name) || isHtml(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))))
    return 'html';
  return /\.(?:md|markdown)$/.test(name) ? 'markdown' : 'txt';
}
