/** One rule for the address of a person, at every door: what is taken off, and why one is refused. */
import { cleanText } from './clean-text.ts';

/** A sentence in both languages, Vietnamese first. */
interface Words {
  vi: string;
  en: string;
}

export interface AddressProblem {
  message: Words;
  remedy: Words;
}

/** What a typed address is: its one spelling, or what is wrong with it. */
export type AddressReading = { address: string; problem: null } | { address: null; problem: AddressProblem };

const EXAMPLE: Words = {
  vi: 'Viết như ten@don-vi.gov.vn.',
  en: 'Write it like name@unit.gov.vn.',
};
const TELEX: Words = {
  vi: 'Tắt bộ gõ tiếng Việt rồi gõ lại địa chỉ, không dấu.',
  en: 'Switch the Vietnamese keyboard off and type the address again, without marks.',
};

/** Longest address and longest part before the @ (RFC 5321, 4.5.3.1). */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
const LONGEST_LABEL = 63;

const wrong = (message: Words, remedy: Words = EXAMPLE): AddressProblem => ({ message, remedy });

const TOO_LONG = wrong({ vi: 'Địa chỉ dài quá mức.', en: 'The address is too long.' });

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
  if (address === '') return wrong({ vi: 'Thiếu địa chỉ thư.', en: 'The address is missing.' });
  if (address.length > 2 * LONGEST) return TOO_LONG;
  return problemOfShape(address) ?? problemOfLetters(address) ?? problemOfParts(address);
}

/** What was pasted around an address, several of them, or none. */
function problemOfShape(address: string): AddressProblem | null {
  const ats = address.split('@').length - 1;
  const several = ats > 1 && /@[^@]{0,200}[\s,;/|][^@]{0,200}@/.test(address);
  if (several) {
    return wrong(
      { vi: 'Ở đây có nhiều địa chỉ.', en: 'There are several addresses here.' },
      { vi: 'Chỉ ghi một địa chỉ.', en: 'Give one address only.' },
    );
  }
  if (/[<>"“”«»]/.test(address) || /^mailto:/.test(address)) {
    return wrong(
      { vi: 'Địa chỉ có kèm tên hoặc dấu < >.', en: 'The address comes with a name or with < >.' },
      {
        vi: 'Chỉ ghi địa chỉ, không ghi tên và dấu < >.',
        en: 'Give the address only, without name and < >.',
      },
    );
  }
  if (/\s/.test(address)) {
    return wrong(
      { vi: 'Địa chỉ có khoảng trắng.', en: 'There is a space in the address.' },
      { vi: 'Bỏ khoảng trắng; chỉ ghi một địa chỉ.', en: 'Take the space out; give one address only.' },
    );
  }
  if (ats === 0) return wrong({ vi: 'Địa chỉ thư thiếu dấu @.', en: 'The e-mail address has no @.' });
  return ats > 1 ? wrong({ vi: 'Địa chỉ có hai dấu @.', en: 'The address has more than one @.' }) : null;
}

/** Letters with marks, before the @ and after it, and other signs that mail does not carry. */
function problemOfLetters(address: string): AddressProblem | null {
  const [local = '', domain = ''] = address.split('@');
  const marked = (part: string): string => [...new Set(part.match(/[^\P{L}a-z]/gu) ?? [])].join(', ');
  if (marked(local) !== '') {
    return wrong(
      {
        vi: `Phần trước dấu @ có chữ có dấu (${marked(local)}).`,
        en: `There are letters with marks before the @ (${marked(local)}).`,
      },
      TELEX,
    );
  }
  if (marked(domain) !== '') {
    return wrong(
      {
        vi: `Phần sau dấu @ có chữ có dấu (${marked(domain)}).`,
        en: `There are letters with marks after the @ (${marked(domain)}).`,
      },
      TELEX,
    );
  }
  const strange = [
    ...new Set([...local.matchAll(/[^a-z0-9._'+-]/g), ...domain.matchAll(/[^a-z0-9.-]/g)].flat()),
  ];
  if (strange.length === 0) return null;
  return wrong(
    {
      vi: `Địa chỉ có ký tự không dùng được: ${strange.join(' ')}`,
      en: `The address holds signs that it may not: ${strange.join(' ')}`,
    },
    {
      vi: 'Bỏ các ký tự ấy; viết như ten@don-vi.gov.vn.',
      en: 'Take them out; write it like name@unit.gov.vn.',
    },
  );
}

/** Dots, lengths, and the end of the domain. */
function problemOfParts(address: string): AddressProblem | null {
  const [local = '', domain = ''] = address.split('@');
  if (local === '') return wrong({ vi: 'Thiếu phần trước dấu @.', en: 'The part before the @ is missing.' });
  if (domain === '') return wrong({ vi: 'Thiếu phần sau dấu @.', en: 'The part after the @ is missing.' });
  if (address.includes('..')) {
    return wrong(
      { vi: 'Địa chỉ có hai dấu chấm liền nhau.', en: 'There are two dots in a row in the address.' },
      { vi: 'Bỏ bớt một dấu chấm.', en: 'Take one of them out.' },
    );
  }
  if (/^\.|\.$/.test(local) || /^\.|\.$/.test(domain)) {
    return wrong(
      {
        vi: 'Địa chỉ thừa dấu chấm ở đầu hoặc cuối một phần.',
        en: 'A part of the address begins or ends with a dot.',
      },
      { vi: 'Bỏ dấu chấm ấy.', en: 'Take that dot out.' },
    );
  }
  const labels = domain.split('.');
  if (labels.length < 2 || !/^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? '')) {
    return wrong({
      vi: `Tên miền “${domain}” thiếu phần cuối, ví dụ .gov.vn.`,
      en: `The domain “${domain}” lacks its end, for example .gov.vn.`,
    });
  }
  if (labels.some((label) => /^-|-$/.test(label))) {
    return wrong({
      vi: 'Một phần của tên miền bắt đầu hoặc kết thúc bằng dấu gạch nối.',
      en: 'A part of the domain begins or ends with a hyphen.',
    });
  }
  const long = address.length > LONGEST || local.length > LONGEST_LOCAL;
  return long || labels.some(({ length }) => length > LONGEST_LABEL) ? TOO_LONG : null;
}
