/** The approver sends the draft back to the coordinator. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { why } from './fields.ts';

export const rejectReport = declareAct({
  method: 'rejectReport',
  act: 'reject',
  subject: 'aggregate',
  fields: { why: why() },
  commands: [
    {
      path: 'report reject',
      description: both('gửi lại dự thảo để hoàn thiện, kèm lý do', 'send the draft back with the reason'),
      examples: ['hau-giang-2021-2025 2024-h1 --as phe-duyet@sldtbxh.example --why "Thiếu phần đánh giá"'],
    },
  ],
});
