/** The coordinator sends a finished task back. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { why } from './fields.ts';
import { returnReport } from './return-report.ts';

export const returnTask = declareAct({
  method: 'returnTask',
  act: 'return',
  subject: 'task',
  fields: { why: why(returnReport.fields.why) },
  commands: [
    {
      path: 'task return',
      description: both(
        'trả lại nhiệm vụ đã báo hoàn thành, kèm lý do',
        'send a finished task back with the reason',
      ),
      examples: [
        'hau-giang-2021-2025 HG-2.4 --unit so-y-te --why "Thiếu kết quả" --as dau-moi@sldtbxh.example',
      ],
    },
  ],
  form: returnReport.form!,
});
