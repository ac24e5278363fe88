/**
 * What a page of a PDF draws, in portions and no more than a page of text has: a few lines of a file can draw a million
 * times, and the reader's own list of it would be kept whole.
 */
import type { Drawing } from './pdf-rulings.ts';

/** What a page asks its reader for. */
interface Request {
  renderingIntent: number;
  cacheKey: string;
  annotationStorageSerializable: { map: unknown; transfer: unknown };
  modifiedIds: unknown;
}

/** What is used of a page; the list in portions has no public name in pdf.js (`PDFPageProxy._pumpOperatorList`). */
export interface Drawn {
  _pageIndex: number;
  _transport: {
    getRenderingIntent(
      intent: string,
      annotations: number,
      storage: null,
      isEditing: boolean,
      isList: boolean,
    ): Request;
    messageHandler: {
      sendWithStream(
        name: string,
        request: object,
        strategy: undefined,
        transfer: unknown,
      ): ReadableStream<Drawing>;
    };
  };
}

/** A page of a table has some 1,500 operators. */
const MOST_OPERATORS = 40_000;
/** With the fields as they are shown (`AnnotationMode.ENABLE` of pdf.js). */
const WITH_FIELDS = 1;

/**
 * Node before 22 lacks `ArrayBuffer.prototype.transferToFixedLength` (ECMAScript 2024), by which the reader hands over
 * the fonts of a page that is drawn.
 */
function giveTransfer(): void {
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: unknown };
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const moved = new ArrayBuffer(length);
    new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return moved;
  };
}

/**
 * Reads what a page draws.
 * @param page as pdf.js gives it
 * @returns null where it cannot be drawn, or draws more than a page of text does
 */
export async function readDrawing({ _pageIndex, _transport }: Drawn): Promise<Drawing | null> {
  giveTransfer();
  const { renderingIntent, cacheKey, annotationStorageSerializable, modifiedIds } =
    _transport.getRenderingIntent('display', WITH_FIELDS, null, false, true);
  const { map, transfer } = annotationStorageSerializable;
  const request = {
    pageId: _pageIndex,
    pageIndex: _pageIndex,
    intent: renderingIntent,
    cacheKey,
    annotationStorage: map,
    modifiedIds,
  };
  const reader = _transport.messageHandler
    .sendWithStream('GetOperatorList', request, undefined, transfer)
    .getReader();
  const [fnArray, argsArray]: [number[], unknown[]] = [[], []];
  while (fnArray.length <= MOST_OPERATORS) {
    // What cannot be drawn may still be read.
    const portion = await reader.read().catch(() => null);
    if (portion?.done) return { fnArray, argsArray };
    if (!portion) return null;
    fnArray.push(...portion.value.fnArray);
    argsArray.push(...portion.value.argsArray);
  }
  await reader.cancel(new Error('more than a page of text draws'));
  return null;
}
