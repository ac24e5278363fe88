/** The report goes upward, to the plan's addressees. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';

export const sendReport = declareAct({
  method: 'sendReport',
  act: 'send',
  subject: 'aggregate',
  fields: {},
  commands: [
    {
      path: 'report send',
      description: both('gửi lên cấp trên', 'send it upward'),
      examples: ['hau-giang-2021-2025 2024-h1 --as dau-moi@sldtbxh.example --yes'],
    },
  ],
  form: {
    key: 'gui',
    title: both('Gửi báo cáo lên cấp trên?', 'Send the report upward?'),
    intro: [],
    button: both('Gửi lên cấp trên', 'Send upward'),
    isGrave: true,
    done: both('Đã gửi báo cáo lên cấp trên.', 'The report was sent upward.'),
  },
});
