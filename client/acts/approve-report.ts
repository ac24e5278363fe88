/** The approver signs off the consolidated report, which is sealed. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';

export const approveReport = declareAct({
  method: 'approveReport',
  act: 'approve',
  subject: 'aggregate',
  fields: {},
  commands: [
    {
      path: 'report approve',
      description: both('phê duyệt', 'approve and seal'),
      examples: ['hau-giang-2021-2025 2024-h1 --as phe-duyet@sldtbxh.example --yes'],
    },
  ],
});
