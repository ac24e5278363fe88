/** A unit raises what it cannot settle by itself, at any time. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { statement } from './fields.ts';

export const raiseObstacle = declareAct({
  method: 'raiseObstacle',
  act: 'raise-obstacle',
  subject: 'new-obstacle',
  fields: {
    text: statement({
      help: both('nội dung', 'what it is'),
    }),
  },
  commands: [
    {
      path: 'obstacle raise',
      description: both('đơn vị nêu vướng mắc, kiến nghị', 'a unit raises an obstacle'),
      examples: [
        'hau-giang-2021-2025 --unit so-y-te --duty HG-2.4 --text "Chưa có kinh phí khảo sát" --as dau-moi@so-y-te.example',
      ],
    },
  ],
});
