/** The unit replies to a question about one item of its report. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { statement } from './fields.ts';

export const replyToQuestion = declareAct({
  method: 'replyToQuestion',
  act: 'reply',
  subject: 'item',
  fields: {
    text: statement({
      help: both('nội dung trả lời', 'the reply'),
      label: both('Nội dung trả lời', 'Reply'),
      missing: both('Ghi nội dung trả lời.', 'Write the reply.'),
    }),
  },
  commands: [
    {
      path: 'report reply',
      description: both('trả lời câu hỏi về một số liệu', 'reply to a question about a figure'),
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --about HG-T1 --text "Đã gồm cấp xã" --as dau-moi@so-y-te.example',
      ],
    },
  ],
  form: {
    key: 'tra-loi-cau-hoi',
    title: both('Trả lời câu hỏi về báo cáo', 'Reply to a question about the report'),
    intro: [
      both(
        'Cơ quan đầu mối nhận thư với nội dung trả lời. Số liệu đã gửi không thay đổi.',
        'The coordinating agency gets your reply by mail. The figures you sent do not change.',
      ),
    ],
    button: both('Gửi trả lời', 'Send the reply'),
  },
});
