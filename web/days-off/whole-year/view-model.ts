import type { Translate } from '../../../domain/bilingual.ts';
import { fieldModels } from '../../layout/field.ts';
import type { FormProblem } from '../../layout/form.ts';
import type { PageModel } from '../../layout/page.ts';
import type { MistakeRow } from '../../layout/page-words.ts';
import { daysOff, daysOffFile } from '../../layout/paths.ts';

interface YearForm {
  /** The year whose file is offered to begin with. */
  year: number;
  typed: { text: string; name: string };
  problems: FormProblem[];
  mistakes: MistakeRow[];
}

/** Asks for the file of a whole year; with what is wrong in the one that was sent, and its text to be corrected. */
export function yearPage({ year, typed, problems, mistakes }: YearForm, t: Translate): PageModel {
  return {
    title: t('Nhập lịch cả năm từ tệp', 'Take in a whole year from a file'),
    back: { href: daysOff(), text: t('Lịch nghỉ', 'Days off') },
    problems,
    mistakes,
    sample: { href: daysOffFile(year), year },
    name: typed.name,
    fields: fieldModels(
      [
        {
          name: 'file',
          kind: 'file',
          label: t('Tệp lịch của một năm (YAML)', 'File of a year’s days off (YAML)'),
        },
        {
          name: 'text',
          kind: 'area',
          label: t('Hoặc dán, sửa nội dung tệp tại đây', 'Or paste the text here, and correct it'),
        },
      ],
      { text: typed.text },
      problems,
    ),
  };
}
