/** A unit reports that a dated task is done. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { document, optional, signed } from './fields.ts';

export const completeTask = declareAct({
  method: 'completeTask',
  act: 'done',
  subject: 'duty',
  fields: {
    note: optional({
      kind: 'text',
      optional: false,
      flags: '--note <TEXT>',
      help: both('ghi chú', 'note'),
    }),
    document: optional(document()),
    signed: optional(signed()),
  },
  commands: [
    {
      path: 'task done',
      description: both('báo một nhiệm vụ đã hoàn thành', 'report that a task is done'),
      examples: [
        'hau-giang-2021-2025 HG-C.1 --unit so-y-te --period 2024 --as dau-moi@so-y-te.example',
        'hau-giang-2021-2025 HG-C.1 --unit so-y-te --period 2024 --as dau-moi@so-y-te.example --document "12/KH-SYT, 29/3/2024"',
      ],
    },
  ],
});
