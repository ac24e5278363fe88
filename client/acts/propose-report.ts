/** The coordinator puts the draft before the approver; what is incomplete is said. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';

export const proposeReport = declareAct({
  method: 'proposeReport',
  act: 'propose',
  subject: 'aggregate',
  fields: {
    missing: {
      kind: 'consent',
      optional: true,
      flags: '--missing <ok>',
      help: both(
        'trình dù còn đơn vị được giao chưa gửi; báo cáo nêu rõ',
        'propose it though ordered units are missing; the report names them',
      ),
      label: both('Trình khi còn thiếu đơn vị', 'Propose it without them'),
      missing: both(
        'Còn đơn vị được giao chưa gửi: đánh dấu nếu vẫn trình.',
        'Ordered units have not reported: tick this if you propose it all the same.',
      ),
    },
    beforeCutOff: {
      kind: 'consent',
      optional: true,
      flags: '--before-cut-off <ok>',
      help: both(
        'trình trước khi kỳ số liệu kết thúc; báo cáo nêu rõ',
        'propose it before the data window has ended; the report says so',
      ),
      label: both('Trình trước ngày chốt số liệu', 'Propose it before the cut-off'),
      missing: both(
        'Kỳ số liệu chưa kết thúc: đánh dấu nếu vẫn trình.',
        'The data window has not ended: tick this if you propose it all the same.',
      ),
    },
  },
  commands: [
    {
      path: 'report propose',
      description: both('trình dự thảo để phê duyệt', 'propose the draft for approval'),
      examples: [
        'hau-giang-2021-2025 2024-h1 --as dau-moi@sldtbxh.example',
        'hau-giang-2021-2025 2024-h1 --missing ok --as dau-moi@sldtbxh.example',
      ],
    },
  ],
  form: {
    key: 'trinh',
    title: both('Trình dự thảo báo cáo để phê duyệt', 'Propose the draft for approval'),
    intro: [
      both(
        'Người phê duyệt nhận thư và đọc báo cáo như sẽ gửi. Nếu được gửi lại kèm ý kiến, quý vị hoàn thiện rồi trình lại.',
        'The approver gets a mail and reads the report as it will be sent. If it comes back with comments, complete it and propose it again.',
      ),
    ],
    button: both('Trình duyệt', 'Propose for approval'),
    done: both('Đã trình. Người phê duyệt nhận được thư.', 'Proposed. The approver has been sent a mail.'),
  },
});
