import { AlignmentType, type Paragraph, type Table } from 'docx';
import { numberLine, placeLine, subjectLine } from '../../../words/letter.ts';
import type { Issue, Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { columns } from './tables.ts';
import { centred, gap, line, rule, TEXT_WIDTH_MM } from './text.ts';

const LEFT = 69;
const RIGHT = TEXT_WIDTH_MM - LEFT;
const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Issuing body and number on the left, the country's name, place and date on the right. */
export function head(snapshot: Snapshot, issue: Issue | null): Table {
  const under = [centred(numberLine(snapshot, issue), { size: 13 })];
  return letterHead(snapshot.letterhead, under, placeLine(snapshot, issue));
}

/** A People's Committee has its place on a line of its own. */
const bodyLines = (body: string): string[] => body.split(/(?<=^ỦY BAN NHÂN DÂN) /u);

/**
 * The head of any document.
 * @param under what stands under the issuing body: the number, of a letter its matter too
 * @param place the place and date line
 */
export function letterHead(
  { superior, body }: Pick<Snapshot['letterhead'], 'superior' | 'body'>,
  under: Paragraph[],
  place: string,
): Table {
  return columns(
    [LEFT, RIGHT],
    [
      [
        [
          ...(superior ? [centred(upper(superior), { size: 12 })] : []),
          ...bodyLines(upper(body)).map((text) => centred(text, { size: 12, bold: true })),
          rule(LEFT, 26),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
          rule(RIGHT, 58),
        ],
      ],
      [
        [gap(4), ...under],
        [gap(4), centred(place, { size: 13, italics: true })],
      ],
    ],
  );
}

/** BÁO CÁO, what about, and to whom. */
export function title(snapshot: Snapshot): (Paragraph | Table)[] {
  return [
    gap(18),
    centred('BÁO CÁO', { size: 14, bold: true }),
    centred(subjectLine(snapshot), { size: 14, bold: true }),
    rule(TEXT_WIDTH_MM, 50),
    gap(10),
    ...salutation(snapshot.addressees),
    gap(12),
  ];
}

/** "Kính gửi", in one line or with a list. */
export function salutation(addressees: string[]): (Paragraph | Table)[] {
  if (addressees.length <= 1) return addressees.map((name) => centred(`Kính gửi: ${name}.`));
  const names = addressees.map((name, index) =>
    line(`- ${name}${index < addressees.length - 1 ? ';' : '.'}`),
  );
  const label = line('Kính gửi:\u00a0', {}, { alignment: AlignmentType.RIGHT });
  return [columns([50, TEXT_WIDTH_MM - 50], [[[label], names]])];
}
