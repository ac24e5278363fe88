/** The coordinator answers a request for more time: the date stays. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { why } from './fields.ts';

export const refuseExtension = declareAct({
  method: 'refuseExtension',
  act: 'refuse-extension',
  subject: 'obligation',
  fields: {
    why: why({ missing: both('Ghi lý do giữ nguyên hạn.', 'Enter why the due date stays the same.') }),
  },
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
    title: both('Giữ nguyên hạn', 'Keep the due date'),
    intro: [both('Đơn vị nhận thư trả lời kèm lý do.', 'The unit gets the answer and the reason by mail.')],
    button: both('Trả lời đơn vị', 'Answer the unit'),
    done: both(
      'Đã trả lời: giữ nguyên hạn. Đơn vị nhận được thư kèm lý do.',
      'Answered: the due date stays the same. The unit gets the reason by mail.',
    ),
  },
});
