/** The unit's own document, with its signed file or without, for what was handed in before. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { document, optional, signed } from './fields.ts';

const description = both(
  'bổ sung văn bản của đơn vị cho việc đã gửi',
  'add the unit’s document to a submission',
);

export const attachDocument = declareAct({
  method: 'attachDocument',
  act: 'document',
  subject: 'obligation',
  fields: { document: optional(document()), signed: optional(signed()) },
  commands: [
    {
      path: 'report document',
      takes: 'PERIOD',
      description,
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@so-y-te.example --document "12/BC-SYT, 17/6/2024" --signed bao-cao.pdf',
      ],
    },
    {
      path: 'task document',
      takes: 'DUTY',
      description,
      examples: [
        'hau-giang-2021-2025 HG-C.1 --unit so-y-te --as dau-moi@so-y-te.example --document "12/BC-SYT, 17/6/2024" --signed bao-cao.pdf',
      ],
    },
  ],
  form: {
    key: 'ban-ky',
    title: both('Bổ sung văn bản đã ký', 'Add the signed document'),
    intro: [
      both(
        'Ghi số, ngày văn bản, hoặc đính kèm bản ký, hoặc cả hai. Thời điểm đã nhận không thay đổi.',
        'Give number and date, or attach the signed file, or both. When it was received does not change.',
      ),
    ],
    button: both('Bổ sung', 'Add it'),
  },
});
