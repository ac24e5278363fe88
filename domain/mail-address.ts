/** One rule for the address of a person, at every door: what is taken off, and why one is refused. */
import { both, type Bilingual } from './bilingual.ts';
import { cleanText } from './clean-text.ts';

export interface AddressProblem {
  message: Bilingual;
  remedy: Bilingual;
}

/** What a typed address is: its one spelling, or what is wrong with it. */
export type AddressReading = { address: string; problem: null } | { address: null; problem: AddressProblem };

const EXAMPLE = both('Viết như ten@don-vi.gov.vn.', 'Write it like name@unit.gov.vn.');
const TELEX = both(
  'Tắt bộ gõ tiếng Việt rồi gõ lại địa chỉ, không dấu.',
  'Switch the Vietnamese keyboard off and type the address again, without marks.',
);

/** Longest address and longest part before the @ (RFC 5321, 4.5.3.1). */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
const LONGEST_LABEL = 63;

const wrong = (message: Bilingual, remedy: Bilingual = EXAMPLE): AddressProblem => ({ message, remedy });

const TOO_LONG = wrong(both('Địa chỉ dài quá mức.', 'The address is too long.'));

/** How one is spelt that may be right or wrong: invisible characters and white space around off, in lower case. */
export function spellAddress(typed: string): string {
  return cleanText(typed).toLowerCase();
}

/**
 * Reads an address as somebody typed or pasted it.
 * @param typed one address, without a name
 * @returns its one spelling, by which its owner is found in the directory, or what is wrong and how to correct it
 */
export function readMailAddress(typed: string): AddressReading {
  const address = spellAddress(typed);
  const problem = problemOf(address);
  return problem === null ? { address, problem } : { address: null, problem };
}

function problemOf(address: string): AddressProblem | null {
  if (address === '') return wrong(both('Thiếu địa chỉ thư.', 'The address is missing.'));
  if (address.length > 2 * LONGEST) return TOO_LONG;
  return problemOfShape(address) ?? problemOfLetters(address) ?? problemOfParts(address);
}

/** What was pasted around an address, several of them, or none. */
function problemOfShape(address: string): AddressProblem | null {
  const ats = address.split('@').length - 1;
  const several = ats > 1 && /@[^@]{0,200}[\s,;/|][^@]{0,200}@/.test(address);
  if (several) {
    return wrong(
      both('Ở đây có nhiều địa chỉ.', 'There are several addresses here.'),
      both('Chỉ ghi một địa chỉ.', 'Give one address only.'),
    );
  }
  if (/[<>"“”«»]/.test(address) || /^mailto:/.test(address)) {
    return wrong(
      both('Địa chỉ có kèm tên hoặc dấu < >.', 'The address comes with a name or with < >.'),
      both('Chỉ ghi địa chỉ, không ghi tên và dấu < >.', 'Give the address only, without name and < >.'),
    );
  }
  if (/\s/.test(address)) {
    return wrong(
      both('Địa chỉ có khoảng trắng.', 'There is a space in the address.'),
      both('Bỏ khoảng trắng; chỉ ghi một địa chỉ.', 'Take the space out; give one address only.'),
    );
  }
  if (ats === 0) return wrong(both('Địa chỉ thư thiếu dấu @.', 'The e-mail address has no @.'));
  return ats > 1 ? wrong(both('Địa chỉ có hai dấu @.', 'The address has more than one @.')) : null;
}

/** Letters with marks, before the @ and after it, and other signs that mail does not carry. */
function problemOfLetters(address: string): AddressProblem | null {
  const [local = '', domain = ''] = address.split('@');
  const marked = (part: string): string => [...new Set(part.match(/[^\P{L}a-z]/gu) ?? [])].join(', ');
  if (marked(local) !== '') {
    const found = marked(local);
    return wrong(
      both(
        `Phần trước dấu @ có chữ có dấu (${found}).`,
        `There are letters with marks before the @ (${found}).`,
      ),
      TELEX,
    );
  }
  if (marked(domain) !== '') {
    const found = marked(domain);
    return wrong(
      both(
        `Phần sau dấu @ có chữ có dấu (${found}).`,
        `There are letters with marks after the @ (${found}).`,
      ),
      TELEX,
    );
  }
  const strange = [
    ...new Set([...local.matchAll(/[^a-z0-9._'+-]/g), ...domain.matchAll(/[^a-z0-9.-]/g)].flat()),
  ];
  if (strange.length === 0) return null;
  return wrong(
    both(
      `Địa chỉ có ký tự không dùng được: ${strange.join(' ')}`,
      `The address holds signs that it may not: ${strange.join(' ')}`,
    ),
    both('Bỏ các ký tự ấy; viết như ten@don-vi.gov.vn.', 'Take them out; write it like name@unit.gov.vn.'),
  );
}

/** Dots, lengths, and the end of the domain. */
function problemOfParts(address: string): AddressProblem | null {
  const [local = '', domain = ''] = address.split('@');
  if (local === '') return wrong(both('Thiếu phần trước dấu @.', 'The part before the @ is missing.'));
  if (domain === '') return wrong(both('Thiếu phần sau dấu @.', 'The part after the @ is missing.'));
  if (address.includes('..')) {
    return wrong(
      both('Địa chỉ có hai dấu chấm liền nhau.', 'There are two dots in a row in the address.'),
      both('Bỏ bớt một dấu chấm.', 'Take one of them out.'),
    );
  }
  if (/^\.|\.$/.test(local) || /^\.|\.$/.test(domain)) {
    return wrong(
      both(
        'Địa chỉ thừa dấu chấm ở đầu hoặc cuối một phần.',
        'A part of the address begins or ends with a dot.',
      ),
      both('Bỏ dấu chấm ấy.', 'Take that dot out.'),
    );
  }
  const labels = domain.split('.');
  if (labels.length < 2 || !/^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? '')) {
    return wrong(
      both(
        `Tên miền “${domain}” thiếu phần cuối, ví dụ .gov.vn.`,
        `The domain “${domain}” lacks its end, for example .gov.vn.`,
      ),
    );
  }
  if (labels.some((label) => /^-|-$/.test(label))) {
    return wrong(
      both(
        'Một phần của tên miền bắt đầu hoặc kết thúc bằng dấu gạch nối.',
        'A part of the domain begins or ends with a hyphen.',
      ),
    );
  }
  const long = address.length > LONGEST || local.length > LONGEST_LOCAL;
  return long || labels.some(({ length }) => length > LONGEST_LABEL) ? TOO_LONG : null;
}
