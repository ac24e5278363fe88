/**
 * Pictures of plain rectangles, as PNG bytes. Compressed by a library of ours and not by the machine's, so that the
 * same picture is the same bytes on every machine.
 */
import { zlibSync } from 'fflate';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Red, green and blue, as `1D70B8`. */
  colour: string;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a channel, red, green and blue. */
const TRUE_COLOUR = [8, 2, 0, 0, 0];

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let c = byte;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, check]);
}

function channelsOf(colour: string): [number, number, number] {
  const value = Number.parseInt(colour, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** Draws rectangles on white, later ones over earlier ones; what lies outside is cut off. */
export function drawPng(width: number, height: number, rectangles: readonly Rectangle[]): Buffer {
  const stride = 1 + width * 3;
  const pixels = new Uint8Array(stride * height).fill(0xff);
  for (let y = 0; y < height; y += 1) pixels[y * stride] = 0;
  for (const { x, y, colour, ...size } of rectangles) {
    const channels = channelsOf(colour);
    const [top, bottom] = [Math.max(0, y), Math.min(height, y + size.height)];
    const [left, right] = [Math.max(0, x), Math.min(width, x + size.width)];
    if (left >= right) continue;
    const run = Uint8Array.from({ length: (right - left) * 3 }, (_, index) => channels[index % 3]!);
    for (let row = top; row < bottom; row += 1) pixels.set(run, row * stride + 1 + left * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(TRUE_COLOUR, 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(pixels, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
