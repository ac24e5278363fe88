import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { createPayloadCodec, isEncrypted } from '../../client/payloads/codec.ts';
import { PayloadKeyError } from '../../client/payloads/key-error.ts';
import { parsePayloadKeys } from '../../client/payloads/keys.ts';

const base64 = (bytes = 32): string => randomBytes(bytes).toString('base64');
const keysOf = (text: string) => parsePayloadKeys(text)!;
const payload = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const valueOf = (one: Payload): unknown => defaultPayloadConverter.fromPayload(one);

describe('keys', () => {
  it('are read by commas or by lines, in their order', () => {
    const [a, b] = [base64(), base64().replaceAll('+', '-').replaceAll('/', '_')];
    expect(keysOf(`new:${a}, old-1:${b}`).map(({ id }) => id)).toEqual(['new', 'old-1']);
    expect(keysOf(`new:${a}\nold-1:${b}\n`)).toEqual(keysOf(`new:${a},old-1:${b}`));
  });

  it.each([
    ['nothing', ''],
    ['no id', base64()],
    ['a key that is too short', `a:${base64(16)}`],
    ['a key that is too long', `a:${base64(33)}`],
    ['no base64', `a:${'?'.repeat(44)}`],
    ['an id twice', `a:${base64()},a:${base64()}`],
  ])('are refused where there is %s', (_what, text) => {
    expect(parsePayloadKeys(text)).toBeNull();
  });
});

describe('the codec', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => `${id}:${base64()}`) as [string, string, string];

  it('gives back what it took, whatever it was', async () => {
    const codec = createPayloadCodec(keysOf(a));
    const values = ['Kế hoạch 12', { nested: [1, null, true] }, '', undefined, new Uint8Array([0, 255])];
    const plain = values.map(payload);
    const encrypted = await codec.encode(plain);
    expect(encrypted.every(isEncrypted)).toBe(true);
    expect(Buffer.concat(encrypted.map(({ data }) => data!)).includes('hoạch')).toBe(false);
    expect((await codec.decode(encrypted)).map(valueOf)).toEqual(plain.map(valueOf));
  });

  it('never writes the same twice', async () => {
    const codec = createPayloadCodec(keysOf(a));
    const [one, two] = await codec.encode([payload('x'), payload('x')]);
    expect(Buffer.from(one!.data!).equals(Buffer.from(two!.data!))).toBe(false);
  });

  it('encrypts with the first key and reads with all', async () => {
    const old = await createPayloadCodec(keysOf(a)).encode([payload(1)]);
    const rotated = createPayloadCodec(keysOf(`${c},${b},${a}`));
    const recent = await rotated.encode([payload(2)]);
    expect(Buffer.from(recent[0]!.metadata!['encryption-key-id']!).toString()).toBe('c');
    expect((await rotated.decode([...old, ...recent])).map(valueOf)).toEqual([1, 2]);
  });

  it('reads what was written before there were keys', async () => {
    expect((await createPayloadCodec(keysOf(a)).decode([payload('plain')])).map(valueOf)).toEqual(['plain']);
  });

  it.each([
    ['no key at all', []],
    ['only another', keysOf(b)],
    ['another under the same id', keysOf(`a:${base64()}`)],
  ])('refuses with words where it has %s', async (_what, keys) => {
    const encrypted = await createPayloadCodec(keysOf(a)).encode([payload('x')]);
    const decoding = createPayloadCodec(keys).decode(encrypted);
    await expect(decoding).rejects.toThrow(PayloadKeyError);
    await expect(decoding).rejects.toThrow(/"a".*LIEN_NGANH_PAYLOAD_KEYS/);
  });

  it('refuses what was changed on its way, and what carries the id of another key', async () => {
    const codec = createPayloadCodec(keysOf(`${a},${b}`));
    const [one] = await codec.encode([payload('x')]);
    const data = Buffer.from(one!.data!);
    data[20]! ^= 1;
    await expect(codec.decode([{ ...one, data }])).rejects.toThrow(PayloadKeyError);
    const metadata = { ...one!.metadata, 'encryption-key-id': Buffer.from('b') };
    await expect(codec.decode([{ ...one, metadata }])).rejects.toThrow(PayloadKeyError);
  });
});
