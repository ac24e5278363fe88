/** A unit takes its report back before it is accepted. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, version, why } from './fields.ts';

export const withdrawReport = declareAct({
  method: 'withdrawReport',
  act: 'withdraw',
  subject: 'report',
  fields: { why: optional(why()), version: optional(version()) },
  commands: [
    {
      path: 'report withdraw',
      description: both('thu hồi báo cáo chưa được tiếp nhận', 'withdraw a report before it is accepted'),
      examples: ['hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@so-y-te.example'],
    },
  ],
});
