/** What follows from the names of bodies: ids, abbreviations, titles of those who sign. */

/** Without diacritics, lower case, plain blanks. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Id of a body, e.g. `so-y-te`.
 * @param name in Vietnamese
 */
export function toId(name: string): string {
  return foldName(name)
    .replaceAll(' ', '-')
    .slice(0, 100)
    .replace(/-{1,20}$/, '');
}

/**
 * Capital initials, e.g. `SYT`; words in capitals stay whole.
 * @param name in Vietnamese
 */
export function abbreviate(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\d]+/gu) ?? [];
  const joined = words
    .filter((word) => !['và', 'của', 'các'].includes(word))
    .map((word) => (word.length > 1 && word === word.toUpperCase() ? word : word[0]!.toUpperCase()));
  return joined.join('');
}

const SIGNERS: [begins: RegExp, title: string[]][] = [
  [/^(?:ubnd|uy ban nhan dan)/, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [/^bo chi huy/, ['CHỈ HUY TRƯỞNG']],
  [/^bo /, ['BỘ TRƯỞNG']],
  [/^cuc /, ['CỤC TRƯỞNG']],
  [/^vu /, ['VỤ TRƯỞNG']],
  [/^phong /, ['TRƯỞNG PHÒNG']],
  [/^ban /, ['TRƯỞNG BAN']],
  [/^cong an (?:xa|phuong|thi tran|dac khu)/, ['TRƯỞNG CÔNG AN']],
  [/^van phong/, ['CHÁNH VĂN PHÒNG']],
  [/^thanh tra/, ['CHÁNH THANH TRA']],
  [/^(?:cong chuc|bo phan)/, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
];

/**
 * Who signs for a body; most are led by a director.
 * @param name in Vietnamese
 */
export function signerOf(name: string): string[] {
  const folded = foldName(name);
  return SIGNERS.find(([begins]) => begins.test(folded))?.[1] ?? ['GIÁM ĐỐC'];
}

/**
 * The place that an issuer's name ends in, e.g. `Hậu Giang`; null where it names none.
 * @param issuer e.g. `UBND tỉnh Hậu Giang`
 */
export function placeOf(issuer: string): string | null {
  const found =
    /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s{1,9}(\p{Lu}.{0,500})$/u.exec(issuer);
  return found?.[1]?.trim() ?? null;
}

/**
 * "Các sở, ban, ngành", "các đơn vị liên quan": whoever there is, not a class with members of its own.
 * @param name a name or an id
 */
export function meansEverybody(name: string): boolean {
  return /^(?:(?:cac|moi) )*(?:so|ban|bo phan|nganh|co quan|don vi|thu truong)(?: (?:ban|nganh|doan the|don vi|co quan|lien quan|cap|tinh|xa|to dan pho).*)?$/.test(
    foldName(name),
  );
}
