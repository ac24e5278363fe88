import type { Translate } from '../../../domain/bilingual.ts';
import type { FigureChoice } from '../answers.ts';

/** What may be chosen for a figure, as the form words it. */
export const CHOICES: readonly FigureChoice[] = ['reported', 'zero', 'not-applicable', 'elsewhere'];

/** One of them in words. */
export function choiceWords(choice: string, t: Translate): string {
  switch (choice as FigureChoice) {
    case 'reported':
      return t('Có số liệu, ghi ở trên', 'There is a figure, entered above');
    case 'zero':
      return t('Không phát sinh trong kỳ', 'No occurrences in the period');
    case 'not-applicable':
      return t('Không áp dụng với đơn vị', 'Does not apply to the unit');
    case 'elsewhere':
      return t('Đã gửi bằng văn bản khác', 'Sent in another document');
  }
}
