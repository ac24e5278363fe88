/** The coordinator grants a later date; without one, the date asked for is meant. A task's date moves only on the issuer's document. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { issuersBasis, newDate, optional, why } from './fields.ts';

const description = both(
  'gia hạn; bỏ --to thì theo ngày đơn vị đề nghị',
  'extend; without --to to the date asked for',
);

export const grantExtension = declareAct({
  method: 'grantExtension',
  act: 'extend',
  subject: 'obligation',
  fields: {
    to: optional(newDate()),
    why: optional(why()),
    basis: optional(issuersBasis()),
  },
  commands: [
    {
      path: 'extension grant',
      description,
      examples: [
        'hau-giang-2021-2025 HG-2.4 --unit so-y-te --to 2024-07-31 --basis "15/UBND-VX, 20/6/2024" --as dau-moi@sldtbxh.example',
      ],
    },
    {
      path: 'task extend',
      takes: 'DUTY',
      description,
      examples: [
        'hau-giang-2021-2025 HG-2.4 --unit so-y-te --to 2024-07-31 --basis "15/UBND-VX, 20/6/2024" --as dau-moi@sldtbxh.example',
      ],
    },
  ],
  form: {
    key: 'gia-han',
    title: both('Gia hạn', 'Extend'),
    intro: [],
    button: both('Gia hạn', 'Extend'),
    done: both(
      'Đã gia hạn. Đơn vị nhận được thư với hạn mới.',
      'Extended. The unit is notified of the new date by mail.',
    ),
  },
});
