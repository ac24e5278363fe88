import { findLegacyEncoding } from '../refuse/legacy-encoding.ts';
import { refuse } from '../refuse/refusal.ts';

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or without one by the zero bytes of spaces and digits. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(bytes.length & ~1, 4096);
  for (let i = 0; i < looked; i += 1) if (bytes[i] === 0) zeros[i & 1]! += 1;
  const many = looked / 16;
  if (zeros[1]! > many && zeros[0]! === 0) return 'utf-16le';
  return zeros[0]! > many && zeros[1]! === 0 ? 'utf-16be' : null;
}

/** Control characters that no text has; a form feed between pages is fine. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/** Western encodings that a web page may declare: Word writes such pages, with Vietnamese letters as numbers. */
const DECLARABLE = ['windows-1252', 'windows-1258', 'iso-8859-1', 'us-ascii'];

/**
 * Decodes UTF-8 or UTF-16, with or without byte-order mark.
 * @param bytes a whole text file
 * @param declared encoding that the text itself names, where it is neither
 * @throws SourceRefused `encoding` for VNI, TCVN3 and others, `binary` for what is no text
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const utf16 = guessUtf16(bytes);
  const named = DECLARABLE.find((one) => one === declared?.toLowerCase());
  const text =
    (utf16 && decodeAs(utf16, bytes)) ?? decodeAs('utf-8', bytes) ?? (named ? decodeAs(named, bytes) : null);
  const western = text ?? new TextDecoder('windows-1252').decode(bytes);
  if ((western.match(CONTROL)?.length ?? 0) > western.length / 200) refuse('binary');
  refuseLegacy(western);
  if (text === null) {
    const detail = { vi: 'không phải UTF-8 hay UTF-16', en: 'neither UTF-8 nor UTF-16' };
    // Text in another encoding has hardly any byte of the upper half that no letter uses; a picture has all.
    return refuse(/[\0]/.test(western) ? 'binary' : 'encoding', /[\0]/.test(western) ? undefined : detail);
  }
  return text.replace(/^\uFEFF/, '');
}

/**
 * Refuses a text that is in an old font's encoding, whichever way it got into the document.
 * @param text as decoded
 * @throws SourceRefused `encoding` with the encoding's name
 */
export function refuseLegacy(text: string): void {
  const name = findLegacyEncoding(text);
  if (name) refuse('encoding', { vi: `bảng mã ${name}`, en: `encoding ${name}` });
}
