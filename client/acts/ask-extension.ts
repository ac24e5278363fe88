/** A unit asks for more time. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { newDate, why } from './fields.ts';

export const askExtension = declareAct({
  method: 'askExtension',
  act: 'ask-extension',
  subject: 'obligation',
  fields: {
    to: newDate({
      label: both('Ngày đề nghị', 'Proposed date'),
      hint: both('Ví dụ: 28/6/2024', 'For example 28/6/2024'),
      missing: both('Ghi ngày đề nghị, ví dụ 28/6/2024.', 'Give the proposed date, e.g. 28/6/2024.'),
    }),
    why: why({ missing: both('Ghi lý do, vài chữ cũng được.', 'Give a reason; a few words will do.') }),
  },
  commands: [
    {
      path: 'extension ask',
      description: both('đề nghị gia hạn', 'ask for an extension'),
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --to 2024-06-21 --why "Chờ số liệu cấp xã" --as dau-moi@so-y-te.example',
      ],
    },
  ],
  form: {
    key: 'gia-han',
    title: both('Đề nghị gia hạn', 'Ask for an extension'),
    intro: [],
    button: both('Gửi đề nghị', 'Send the request'),
  },
});
