import { documentFields, documentOf, documentProblems } from '../document-fields.ts';
import type { ActForm } from '../act-form.ts';

const HANDED_IN = ['submitted', 'accepted', 'done'];

/** The signed document of what was handed in before. */
export const documentForm: ActForm = {
  key: 'ban-ky',
  title: (_subject, t) => t('Bổ sung văn bản đã ký', 'Add the signed document'),
  intro: (_subject, t) => [
    t(
      'Ghi số, ngày văn bản, hoặc đính kèm bản ký, hoặc cả hai. Thời điểm đã nhận không thay đổi.',
      'Give number and date, or attach the signed file, or both. When it was received does not change.',
    ),
  ],
  fields: (_subject, t) => documentFields(t),
  upload: true,
  button: (t) => t('Bổ sung', 'Add it'),
  isOffered: ({ row }) => HANDED_IN.includes(row.state),
  check: ({ fields, file }, _subject, t) => {
    const wrong = documentProblems(fields, t);
    if (wrong.length > 0 || file || documentOf(fields)) return wrong;
    return [
      {
        field: 'number',
        text: t('Ghi số, ngày văn bản hoặc chọn tệp.', 'Give number and date, or choose a file.'),
      },
    ];
  },
  act: ({ engine }, { named, email }, { fields, file }) => {
    const document = documentOf(fields);
    return engine.attachDocument({
      ...named,
      as: email,
      ...(document ? { document } : {}),
      ...(file ? { signed: file } : {}),
    });
  },
};
