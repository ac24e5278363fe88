/** "Nơi nhận" and the signature: recipients, and the signer's title without the name. */

import type { LineRange } from '../plan-draft.ts';
import { isAllCaps } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';

const RECIPIENTS = /^n[ơo]i nh[ậa]n\s*:?/iu;
const AUTHORITY = /^(T\/?M\.?|K\/?T\.?|T\/?L\.?|TUQ\.?|Q\.)\s*/u;
const TITLE =
  /(CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH THANH TRA)/u;
/** Where the signature stands beside the recipients: "- Sở Y tế; | KT. CHỦ TỊCH", "- HĐND tỉnh; PHÓ CHỦ TỊCH". */
const COLUMNS =
  /\s{0,9}\|\s{0,9}|\s{1,9}(?=(?:TM|KT|TL)\.)|(?<=;)\s{1,9}(?=(?:PHÓ |THỨ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|TRƯỞNG|GIÁM ĐỐC|CHÁNH))/u;

/** The copy for the file, and a reference to those named above: no addressee. */
const ABOUT_NOBODY = /^(?:lưu|như)(?=[\s:;,]|$)/iu;
/** A post or a courtesy before a person's name, with no body after it. */
const PERSON =
  /^(?:(?:các )?(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)|(?:[Pp]hó )?(?:[Cc]hủ tịch|[Bb]í thư|[Gg]iám đốc|[Tt]rưởng phòng|[Cc]hánh [Vv]ăn phòng))(?: (?!UBND|HĐND|MTTQ|Ủy ban|Hội |Sở |Ban |Bộ |Công an|Văn phòng|Mặt trận)\p{Lu}\p{Ll}{0,7}){2,5}$/u;

export interface Foot {
  addressees: string[];
  addresseeLines: LineRange | null;
  signer: string | null;
  signerLines: LineRange | null;
}

/** Reads recipients and signer's title from the end of the plan (or of the decision that carries it). */
export function readFoot(paragraphs: readonly Paragraph[]): Foot {
  const foot: Foot = { addressees: [], addresseeLines: null, signer: null, signerLines: null };
  const blocks = paragraphs
    .map((paragraph, i) => (RECIPIENTS.test(paragraph.text) ? i : -1))
    .filter((i) => i >= 0);
  const at = blocks.at(-1) ?? -1;
  if (at >= 0) {
    const inline = paragraphs[at]?.text.replace(RECIPIENTS, '').trim() ?? '';
    const items: string[] =
      inline === '' ? [] : inline.split(/\s{0,9}[;|]\s{0,9}|\s{1,9}[-–]\s{1,9}(?=\p{Lu})/u);
    let last = paragraphs[at]?.lines[1] ?? 0;
    for (const paragraph of paragraphs.slice(at + 1)) {
      const isItem = paragraph.marker?.kind === 'dash' || paragraph.marker?.kind === 'plus';
      if (
        !isItem &&
        (isAllCaps(paragraph.text) || AUTHORITY.test(paragraph.text) || TITLE.test(paragraph.text))
      )
        break;
      if (!isItem && items.length > 0) break;
      items.push(paragraph.text.split(COLUMNS)[0] ?? '');
      last = paragraph.lines[1];
    }
    foot.addressees = items
      .map((item) => item.replace(/^[-–+\s]{1,200}|[;.,\s]{1,200}$/g, ''))
      .filter((item) => !ABOUT_NOBODY.test(item) && !PERSON.test(item))
      .filter((item) => item.length > 1 && !isAllCaps(item.replace(/[^\p{L}]/gu, 'X').slice(0, 1) + item));
    foot.addresseeLines = [paragraphs[at]?.lines[0] ?? last, last];
  }
  const from = at >= 0 ? Math.max(0, at - 4) : Math.max(0, paragraphs.length - 8);
  const titles: string[] = [];
  for (const paragraph of paragraphs.slice(from)) {
    for (const piece of paragraph.text.split(COLUMNS)) {
      const authority =
        /(?:(?:T\/?M|K\/?T|T\/?L|TUQ)\.\s?|Q\.\s)[\p{Lu}\s.,-]+|^[\p{Lu}\s-]*(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TRƯỞNG)[\p{Lu}\s-]*$/u.exec(
          piece,
        );
      if (!authority || !(AUTHORITY.test(authority[0]) || TITLE.test(authority[0]))) continue;
      if (authority[0].length > 90) continue;
      titles.push(
        authority[0]
          .trim()
          .replace(/^([TK])\/([MLT])/u, '$1$2')
          .replace(/^(TM|KT|TL|TUQ)\.\s*/u, '$1. '),
      );
      foot.signerLines = [foot.signerLines?.[0] ?? paragraph.lines[0], paragraph.lines[1]];
    }
  }
  const words = [...new Set(titles)]
    .slice(0, 3)
    .join(', ')
    .replace(/((?:KT|TL|TUQ)\. [\p{Lu} ]+?) (PHÓ |THỨ TRƯỞNG)/gu, '$1, $2');
  foot.signer = words === '' ? null : words;
  return foot;
}
