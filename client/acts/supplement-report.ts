/** A further version of a report that was sent: with what came late, or was corrected. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { why } from './fields.ts';

export const supplementReport = declareAct({
  method: 'supplementReport',
  act: 'supplement',
  subject: 'aggregate',
  fields: {
    why: why({
      label: both('Lý do bổ sung', 'Reason for the supplement'),
      missing: both('Ghi lý do bổ sung.', 'Enter the reason.'),
    }),
  },
  commands: [
    {
      path: 'report supplement',
      description: both(
        'lập báo cáo bổ sung từ số liệu đến sau hoặc được sửa',
        'begin a supplementary report from what came late or was corrected',
      ),
      examples: ['hau-giang-2021-2025 2024-h1 --as dau-moi@sldtbxh.example --why "Sở Tư pháp gửi muộn"'],
    },
  ],
  form: {
    key: 'bo-sung',
    title: both('Lập báo cáo bổ sung', 'Begin a supplementary report'),
    intro: [
      both(
        'Bản đã gửi giữ nguyên. Dự thảo mới lấy bản mới nhất của từng đơn vị, nêu rõ phần thay đổi, rồi được trình, phê duyệt, cho số và gửi như thường lệ.',
        'What was sent stays as it is. The new draft takes each unit’s newest submission and says what has changed; it is proposed, approved, numbered and sent as ever.',
      ),
    ],
    button: both('Lập báo cáo bổ sung', 'Begin the supplement'),
    done: both(
      'Đã lập dự thảo báo cáo bổ sung. Bước tiếp theo: rà soát và trình duyệt.',
      'The supplementary report has been drafted. Next: review it and propose it.',
    ),
  },
});
