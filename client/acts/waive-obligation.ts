/** The coordinator waives a report or a task; a task only on the issuer's document. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { issuersBasis, optional, why } from './fields.ts';

const description = both('miễn thực hiện', 'waive it');

export const waiveObligation = declareAct({
  method: 'waiveObligation',
  act: 'waive',
  subject: 'obligation',
  fields: {
    why: why({ missing: both('Ghi lý do miễn.', 'Enter the reason.') }),
    basis: optional(issuersBasis()),
  },
  commands: [
    {
      path: 'report waive',
      takes: 'PERIOD',
      without: ['basis'],
      description,
      examples: [
        'hau-giang-2021-2025 2024-h1 --unit so-y-te --why "Đã gộp vào báo cáo khác" --as dau-moi@sldtbxh.example',
      ],
    },
    {
      path: 'task waive',
      takes: 'DUTY',
      description,
      examples: [
        'hau-giang-2021-2025 HG-2.4 --basis "15/UBND-VX, 20/6/2024" --unit so-y-te --why "Đã gộp vào báo cáo khác" --as dau-moi@sldtbxh.example',
      ],
    },
  ],
  form: {
    key: 'mien',
    title: both('Miễn thực hiện?', 'Waive it?'),
    intro: [],
    button: both('Miễn thực hiện', 'Waive it'),
    isGrave: true,
    done: both(
      'Đã miễn. Đơn vị nhận được thư; việc này không còn tính là thiếu.',
      'Waived. The unit is notified by mail and no longer counts as missing.',
    ),
  },
});
