/** The coordinator answers a request for more time: the date stays. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { why } from './fields.ts';

export const refuseExtension = declareAct({
  method: 'refuseExtension',
  act: 'refuse-extension',
  subject: 'obligation',
  fields: { why: why({ missing: both('Ghi lý do giữ nguyên hạn.', 'Say why the date stays.') }) },
  commands: [
    {
      path: 'extension refuse',
      description: both('giữ nguyên hạn', 'refuse an extension'),
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --why "Cần kịp tổng hợp" --as dau-moi@sldtbxh.example',
      ],
    },
  ],
  form: {
    key: 'giu-han',
    title: both('Giữ nguyên hạn', 'Keep the date'),
    intro: [both('Đơn vị nhận thư trả lời kèm lý do.', 'A mail answers the unit, with the reason.')],
    button: both('Trả lời đơn vị', 'Answer the unit'),
    done: both(
      'Đã trả lời: giữ nguyên hạn. Đơn vị nhận được thư kèm lý do.',
      'Answered: the date stays. A mail tells the unit why.',
    ),
  },
});
