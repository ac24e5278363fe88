import type { Translate } from '../../../domain/bilingual.ts';
import { form, paragraph, type BlockPage } from '../../layout/blocks.ts';
import { fieldModels } from '../../layout/field.ts';
import type { FormProblem } from '../../layout/form.ts';
import { mistakesTable, type MistakeRow } from '../../layout/mistakes.ts';
import { daysOff, daysOffFile, daysOffSheet } from '../../layout/paths.ts';
import { showEffect } from '../change-page.ts';
import { link } from '../../layout/sentence.ts';

interface YearForm {
  /** The year whose file is offered to begin with. */
  year: number;
  typed: { text: string; name: string };
  problems: FormProblem[];
  mistakes: MistakeRow[];
}

/** Asks for the file of a whole year; with what is wrong in the one that was sent, and its text to be corrected. */
export function yearPage({ year, typed, problems, mistakes }: YearForm, t: Translate): BlockPage {
  const back = { href: daysOff(), text: t('Lịch nghỉ', 'Days off') };
  return {
    title: t('Nhập lịch cả năm từ tệp', 'Import a whole year from a file'),
    back,
    problems,
    blocks: [
      t(
        'Dùng khi có văn bản công bố lịch nghỉ của cả một năm. Tệp ghi mọi ngày nghỉ trong tuần và mọi thứ Bảy làm bù của năm ấy: ngày nào hệ thống dự kiến nghỉ mà tệp không ghi thì thành ngày làm việc. Bước sau cho xem những hạn nào phải dời; chưa lưu gì cho đến khi quý vị xác nhận.',
        'For the official announcement of a whole year. The file lists every weekday off and every working Saturday: a day that was expected to be off and is not in the file becomes a working day. The next step shows which due dates would move; nothing is saved until you confirm.',
      ),
      paragraph([
        t('Mẫu: ', 'To start from: '),
        link(
          daysOffSheet(year),
          t(`tải lịch năm ${year} (.xlsx)`, `download the days off of ${year} (.xlsx)`),
        ),
        t(' hoặc ', ' or '),
        link(daysOffFile(year), t('tệp YAML', 'a YAML file')),
        t(
          ', sửa theo văn bản, ghi số và ngày văn bản rồi gửi lên.',
          ', correct it from the announcement, add its number and date, and upload the file.',
        ),
      ]),
      mistakesTable(mistakes, t),
      form({
        isUpload: true,
        hidden: { name: typed.name },
        fields: fieldModels(
          [
            {
              name: 'file',
              kind: 'file',
              label: t(
                'Tệp lịch của một năm (.xlsx, hoặc YAML)',
                'File of a year’s days off (.xlsx, or YAML)',
              ),
            },
            {
              name: 'text',
              kind: 'area',
              label: t(
                'Hoặc dán các ô chép từ bảng tính, hay nội dung tệp',
                'Or paste cells copied from a sheet, or the text of a file',
              ),
            },
          ],
          { text: typed.text },
          problems,
        ),
        buttons: [showEffect(t)],
        cancel: { href: back.href, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}
