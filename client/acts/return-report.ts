/** The coordinator sends a unit's report back to be completed. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, version, why } from './fields.ts';

export const returnReport = declareAct({
  method: 'returnReport',
  act: 'return',
  subject: 'report',
  fields: {
    why: why({
      label: both('Nội dung cần bổ sung', 'What is to be completed'),
      hint: both('Được ghi nguyên văn trong thư.', 'Quoted in the mail as it stands.'),
      missing: both('Ghi nội dung cần bổ sung.', 'Describe what has to be completed.'),
    }),
    version: optional(version()),
  },
  commands: [
    {
      path: 'report return',
      description: both('đề nghị bổ sung, trả lại kèm lý do', 'return a report with the reason'),
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@sldtbxh.example --why "Thiếu mẫu số HG-T1"',
      ],
    },
  ],
  form: {
    key: 'tra-lai',
    title: both('Đề nghị bổ sung', 'Ask the unit to complete it'),
    intro: [
      both(
        'Đơn vị nhận thư nêu rõ nội dung cần bổ sung và hạn bổ sung. Việc đã gửi đúng hạn vẫn được tính là đúng hạn.',
        'The unit is notified by mail of what to complete and by when. What was received on time still counts as on time.',
      ),
    ],
    button: both('Trả lại đơn vị', 'Return it to the unit'),
    done: both(
      'Đã trả lại. Đơn vị nhận được thư đề nghị bổ sung kèm lý do.',
      'Returned. A mail asks the unit to complete it, and says why.',
    ),
  },
});
