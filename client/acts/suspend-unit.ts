/** Nothing is asked of the unit meanwhile; what it hands in is received. Dates stay. */
import { both } from '../../domain/bilingual.ts';
import { declareAct } from './declaration.ts';
import { basis, optional, why } from './fields.ts';

export const suspendUnit = declareAct({
  method: 'suspendUnit',
  act: 'suspend',
  subject: 'unit',
  fields: {
    why: optional(why(), both('Ghi lý do tạm dừng.', 'Enter the reason.')),
    basis: optional(basis({ hint: both('Nếu có, ví dụ quyết định sắp xếp.', 'If there is one.') })),
  },
  commands: [
    {
      path: 'unit suspend',
      description: both('tạm dừng phần việc của một đơn vị', 'ask nothing of a unit for the time being'),
      examples: ['hau-giang-2021-2025 so-y-te --why "Đang sắp xếp tổ chức" --as dieu-phoi@sldtbxh.example'],
    },
  ],
  form: {
    key: 'tam-dung',
    title: both('Tạm dừng đơn vị này?', 'Suspend this unit?'),
    intro: [
      both(
        'Hệ thống không nhắc và không tính đơn vị là thiếu cho đến khi tiếp tục; các hạn giữ nguyên, đơn vị vẫn gửi được báo cáo. Đơn vị nhận thư thông báo.',
        'The unit is not reminded and does not count as missing until it is resumed; due dates do not change, and its reports are still received. The unit is notified by mail.',
      ),
    ],
    button: both('Tạm dừng đơn vị', 'Suspend the unit'),
    done: both(
      'Đã tạm dừng. Từ nay không gửi thư nhắc cho đến khi tiếp tục.',
      'Paused. No reminders until it is resumed.',
    ),
  },
});
