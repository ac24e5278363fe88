/** The coordinator asks about one item of a unit's report. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { statement } from './fields.ts';

export const askQuestion = declareAct({
  method: 'askQuestion',
  act: 'ask',
  subject: 'item',
  fields: {
    text: statement({
      help: both('câu hỏi', 'the question'),
      label: both('Câu hỏi', 'Question'),
      missing: both('Ghi câu hỏi.', 'Write the question.'),
    }),
  },
  commands: [
    {
      path: 'report ask',
      description: both(
        'hỏi về một số liệu, không trả lại báo cáo',
        'ask about a figure without returning the report',
      ),
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --about HG-T1 --text "Số này đã gồm cấp xã chưa?" --as dau-moi@sldtbxh.example',
      ],
    },
  ],
  form: {
    key: 'hoi',
    title: both('Hỏi lại về một số liệu', 'Ask about a figure'),
    intro: [
      both(
        'Đơn vị nhận thư với câu hỏi và trả lời trên trang báo cáo. Báo cáo không bị trả lại.',
        'The unit gets a mail with the question and replies on the report’s page. The report is not returned.',
      ),
    ],
    button: both('Gửi câu hỏi', 'Send the question'),
    done: both('Đã gửi câu hỏi. Đơn vị nhận được thư.', 'Question sent. A mail tells the unit.'),
  },
});
