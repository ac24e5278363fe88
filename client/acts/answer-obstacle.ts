/** The coordinator or its leadership answers an obstacle. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { statement } from './fields.ts';

export const answerObstacle = declareAct({
  method: 'answerObstacle',
  act: 'answer-obstacle',
  subject: 'obstacle',
  fields: {
    text: statement({
      help: both('nội dung trả lời', 'the answer'),
      label: both('Nội dung trả lời', 'Answer'),
      missing: both('Ghi nội dung trả lời.', 'Write the answer.'),
    }),
  },
  commands: [
    {
      path: 'obstacle answer',
      description: both('trả lời đơn vị', 'answer the unit'),
      examples: ['hau-giang-2021-2025 vm-3f9a2c1d --text "Đã bố trí kinh phí" --as dau-moi@sldtbxh.example'],
    },
  ],
  form: {
    key: 'tra-loi',
    title: both('Trả lời vướng mắc', 'Answer the obstacle'),
    intro: [
      both('Đơn vị nhận thư với nội dung trả lời dưới đây.', 'The unit gets the answer below by mail.'),
    ],
    button: both('Gửi trả lời', 'Send the answer'),
    done: both('Đã trả lời vướng mắc. Đơn vị nhận được thư.', 'Answered. The unit is notified by mail.'),
  },
});
