/**
 * What had been typed into a form that is refused because its session is over: given back to be copied, since the
 * page it stood on cannot be drawn any more. Nothing of it is kept.
 */
import type { FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { fields, heading, type FieldModel, type Parts } from './blocks.ts';
import { fieldsOf } from './form.ts';
import type { HttpError, Refusal } from './http-error.ts';
import { FORM_LIMIT } from './uploads.ts';

export interface TypedBack {
  /** Names of fields with what stood in them, one a line. */
  short: string;
  /** Longer texts, each by itself. */
  texts: { name: string; text: string; rows: number }[];
}

/** Tokens, marks and buttons: nobody typed them. */
const NOT_TYPED = ['_csrf', 'drawn', 'mark', 'saying', 'step', 'then'];
/** Refusals of a form that was once good. */
const ENDED: readonly Refusal[] = ['no-session', 'handed-on', 'link-ended', 'stale-form'];
const SHORT = 80;
const ROWS = 12;

/** Whether it is a form of ours: what another site sends here is not shown as if it had been typed. */
function isOurForm({ method, headers }: FastifyRequest): boolean {
  const from = headers['sec-fetch-site'];
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
  return method === 'POST' && isForm && (from === undefined || from === 'same-origin');
}

/** The body of a request that was refused before it was read; null for one too long, or cut off. */
async function readBody({ raw, headers }: FastifyRequest): Promise<string | null> {
  // Node receives no more than was announced.
  if (!(Number(headers['content-length']) <= FORM_LIMIT)) return null;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of raw) chunks.push(chunk as Buffer);
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What was typed; null where the refusal is another one, or nothing was. */
export async function readTypedBack(error: unknown, request: FastifyRequest): Promise<TypedBack | null> {
  const { refusal } = error as Partial<HttpError>;
  if (refusal === undefined || !ENDED.includes(refusal) || !isOurForm(request)) return null;
  const body = request.body ?? Object.fromEntries(new URLSearchParams((await readBody(request)) ?? ''));
  const typed = Object.entries(fieldsOf(body)).filter(([name, text]) => text && !NOT_TYPED.includes(name));
  const isShort = (text: string): boolean => text.length <= SHORT && !text.includes('\n');
  const back = {
    short: typed.flatMap(([name, text]) => (isShort(text) ? [`${name}: ${text}`] : [])).join('\n'),
    texts: typed
      .filter(([, text]) => !isShort(text))
      .map(([name, text]) => ({ name, text, rows: Math.min(ROWS, text.split('\n').length + 3) })),
  };
  return typed.length > 0 ? back : null;
}

/** The part of a page on which it is given back. */
export function typedBackBlocks({ short, texts }: TypedBack, t: Translate): Parts {
  const area = (id: string, label: string, rows: number, value: string): FieldModel => ({
    kind: 'area',
    options: {
      ...{ id, name: id, rows, value, attributes: { readonly: 'readonly' } },
      label: { text: label, classes: 'govuk-label--s' },
    },
  });
  return [
    heading(t('Phần vừa nhập, để chép lại', 'What you typed, for copying')),
    t('Chưa được lưu và chỉ còn trên trang này.', 'It was not saved and is on this page only.'),
    fields([
      ...(short === '' ? [] : [area('cac-o', t('Các ô ngắn', 'Short fields'), 6, short)]),
      ...texts.map(({ name, text, rows }, index) =>
        area(`o-${index + 1}`, `${t('Ô', 'Field')} ${name}`, rows, text),
      ),
    ]),
  ];
}
