import type { Table } from 'docx';
import { columns } from './tables.ts';
import { centred, gap, line, TEXT_WIDTH_MM } from './text.ts';

const LEFT = 80;

/** "Nơi nhận" on the left, the signer's title, room to sign and the name on the right. */
export function foot(
  { receivers, signerTitle }: { receivers: readonly string[]; signerTitle: readonly string[] },
  signerName: string | null,
): Table {
  return columns(
    [LEFT, TEXT_WIDTH_MM - LEFT],
    [
      [
        [
          gap(10),
          line('Nơi nhận:', { size: 12, bold: true, italics: true }),
          ...receivers.map((receiver) => line(receiver, { size: 11 })),
        ],
        [
          gap(10),
          ...signerTitle.map((title) => centred(title.toLocaleUpperCase('vi'), { size: 14, bold: true })),
          gap(72),
          centred(signerName ?? '', { size: 14, bold: true }),
        ],
      ],
    ],
  );
}
