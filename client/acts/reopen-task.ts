/** A unit says that a task is not done after all. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { optional, why } from './fields.ts';

export const reopenTask = declareAct({
  method: 'reopenTask',
  act: 'reopen',
  subject: 'task',
  fields: { why: optional(why()) },
  commands: [
    {
      path: 'task reopen',
      description: both('mở lại nhiệm vụ đã báo hoàn thành', 'reopen a completed task'),
      examples: ['hau-giang-2021-2025 HG-2.4 --unit so-y-te --as dau-moi@so-y-te.example'],
    },
  ],
});
