/** Filling in the forms of a page as somebody does who leaves everything out, types nonsense, or means well. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** A form of a page: where it goes, and its fields, each with what it holds. */
export interface FoundForm {
  action: string | null;
  isUpload: boolean;
  fields: { name: string; value: string; type: string }[];
}

export type Typing = 'empty' | 'wrong' | 'plausible';

/** What somebody types who means well, by the name of the field; a sentence where it is not here. */
export const SENTENCE = 'Xin đề nghị xem lại';
const PLAUSIBLE: Record<string, string> = {
  email: 'focal-point@hoi-nong-dan.example',
  date: '14/6/2024',
  received: '14/6/2024',
  to: '28/6/2024',
  number: '12/BC-SYT',
  off: '21/6/2024',
};
const BAD_FILE =
  'schema: lien-nganh/officials@1\nofficials:\n  - { email: x, unit: y, roles: [z], extra: 1 }\n';

function* elementsIn(node: DefaultTreeAdapterTypes.ChildNode): Generator<Element> {
  if (!('attrs' in node)) return;
  yield node;
  for (const child of node.childNodes) yield* elementsIn(child);
}

function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

/** The forms of a page that change something. */
export function formsOn(html: string): FoundForm[] {
  const all = parse(html).childNodes.flatMap((node) => [...elementsIn(node)]);
  return all
    .filter((one) => one.tagName === 'form' && attribute(one, 'method') === 'post')
    .map((form) => ({
      action: attribute(form, 'action'),
      isUpload: attribute(form, 'enctype') !== null,
      fields: [...elementsIn(form)]
        .filter(({ tagName }) => ['input', 'select', 'textarea', 'button'].includes(tagName))
        .map((one) => ({
          name: attribute(one, 'name') ?? '',
          value: attribute(one, 'value') ?? '',
          type: attribute(one, 'type') ?? one.tagName,
        }))
        .filter(({ name }) => name !== ''),
    }));
}

function valueOf({ name, type, value }: FoundForm['fields'][number], typing: Typing): string | null {
  if (type === 'hidden') return value;
  if (type === 'radio' || type === 'checkbox') return typing === 'plausible' ? value : null;
  if (type === 'submit' || type === 'button') return value === '' ? null : value;
  if (type === 'file') return null;
  if (typing !== 'plausible') return typing === 'empty' ? '' : 'x';
  return PLAUSIBLE[type] ?? PLAUSIBLE[name] ?? SENTENCE;
}

/** A form's body, filled in; files that are chosen are none that any form asks for. */
export function fillIn({ fields, isUpload }: FoundForm, typing: Typing): FormData | URLSearchParams {
  const body = isUpload ? new FormData() : new URLSearchParams();
  for (const field of fields) {
    const value = valueOf(field, typing);
    if (value !== null && !body.has(field.name)) body.append(field.name, value);
    if (body instanceof FormData && field.type === 'file' && typing !== 'empty')
      body.append(field.name, new Blob([BAD_FILE]), 'danh-ba.yaml');
  }
  return body;
}
