/** Offices and posts of districts (until 30 June 2025) and communes. */

import { slug } from '../text/fold.ts';
import { bodies } from './body.ts';

const LAST_DAY_OF_DISTRICTS = '2025-06-30';
const TWO_TIERS = '2025-07-01';

export const DISTRICT_OFFICES = bodies({ tier: ['district'], suffixed: false }, slug, [
  [
    'Phòng Lao động - Thương binh và Xã hội',
    ['Phòng LĐTBXH', 'Phòng LĐ-TBXH', 'Phòng LĐTB&XH', 'Phòng LĐ-TB&XH'],
    { validTo: LAST_DAY_OF_DISTRICTS },
  ],
  ['Cơ quan Tổ chức - Nội vụ', ['Ban Tổ chức - Nội vụ'], { validTo: LAST_DAY_OF_DISTRICTS }],
  ['Phòng Nội vụ', [], { validTo: LAST_DAY_OF_DISTRICTS }],
  ['Phòng Y tế', [], { validTo: LAST_DAY_OF_DISTRICTS }],
  ['Phòng Tư pháp', [], { validTo: LAST_DAY_OF_DISTRICTS }],
  ['Phòng Tài chính - Kế hoạch', ['Phòng TC-KH', 'Phòng TCKH'], { validTo: LAST_DAY_OF_DISTRICTS }],
  [
    'Phòng Giáo dục và Đào tạo',
    ['Phòng GDĐT', 'Phòng GD&ĐT', 'Phòng GD-ĐT'],
    { validTo: LAST_DAY_OF_DISTRICTS },
  ],
  [
    'Phòng Văn hóa và Thông tin',
    ['Phòng VHTT', 'Phòng VH&TT', 'Phòng VH-TT', 'Phòng Văn hóa - Thông tin'],
    { validTo: LAST_DAY_OF_DISTRICTS },
  ],
  ['Phòng Văn hóa, Khoa học và Thông tin', [], { validTo: LAST_DAY_OF_DISTRICTS }],
  ['Phòng Kinh tế và Hạ tầng', ['Phòng Kinh tế - Hạ tầng'], { validTo: LAST_DAY_OF_DISTRICTS }],
  [
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    [
      'Phòng KT,HT&ĐT',
      'Phòng Kinh tế - Hạ tầng và Đô thị',
      'Phòng Kinh tế Hạ tầng và Đô thị',
      'Phòng Kinh tế, Hạ tầng & Đô thị',
    ],
    { tier: ['district', 'commune'] },
  ],
  ['Phòng Quản lý đô thị', [], { validTo: LAST_DAY_OF_DISTRICTS }],
  [
    'Phòng Nông nghiệp và Phát triển nông thôn',
    ['Phòng NN&PTNT', 'Phòng Nông nghiệp và PTNT'],
    { validTo: LAST_DAY_OF_DISTRICTS },
  ],
  ['Phòng Nông nghiệp và Môi trường', ['Phòng NN&MT'], { validTo: LAST_DAY_OF_DISTRICTS }],
  ['Phòng Tài nguyên và Môi trường', ['Phòng TN&MT'], { validTo: LAST_DAY_OF_DISTRICTS }],
  ['Phòng Dân tộc', ['Phòng Dân tộc và Tôn giáo'], { validTo: LAST_DAY_OF_DISTRICTS }],
  [
    'Trung tâm Văn hóa, Thông tin và Truyền thông',
    ['Trung tâm VH-TT&TT', 'Trung tâm Văn hóa - Thông tin và Truyền thông', 'Trung tâm VHTT&TT'],
    {},
  ],
  ['Trung tâm Văn hóa, Thể thao và Truyền thông', ['Trung tâm Văn hóa - Thể thao và Truyền thông'], {}],
  [
    'Trung tâm Văn hóa - Thông tin và Thể thao',
    ['Trung tâm Văn hóa, Thông tin và Thể thao', 'Trung tâm Văn hóa - Thông tin - Thể thao'],
    {},
  ],
  ['Trung tâm Truyền thông - Văn hóa', [], {}],
  [
    'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
    ['Trung tâm GDNN-GDTX', 'Trung tâm GDNN - GDTX'],
    {},
  ],
]);

export const COMMUNE_OFFICES = bodies({ tier: ['commune'], suffixed: false }, slug, [
  [
    'Phòng Văn hóa - Xã hội',
    ['Phòng VH-XH', 'Phòng VHXH', 'Phòng Văn hóa và Xã hội', 'Phòng Văn hóa Xã hội'],
    { validFrom: TWO_TIERS },
  ],
  ['Phòng Kinh tế', ['Phòng KT'], {}],
  [
    'Trung tâm Cung ứng dịch vụ công',
    ['Trung tâm Cung ứng dịch vụ sự nghiệp công'],
    { validFrom: TWO_TIERS },
  ],
  ['Trung tâm Dịch vụ tổng hợp', ['Trung tâm Cung ứng dịch vụ tổng hợp'], { validFrom: TWO_TIERS }],
  [
    'Công chức Văn hóa - Xã hội',
    [
      'Công chức VH-XH',
      'Công chức VHXH',
      'Cán bộ Văn hóa - Xã hội',
      'Cán bộ VH-XH',
      'Công chức Văn hóa xã hội',
      'Công chức Văn hóa, Xã hội',
    ],
    {},
  ],
  [
    'Công chức Lao động - Thương binh và Xã hội',
    [
      'Công chức LĐTBXH',
      'Công chức LĐ-TBXH',
      'Cán bộ LĐTBXH',
      'Cán bộ Lao động - Thương binh và Xã hội',
      'Công chức Văn hóa - Xã hội (phụ trách Lao động - Thương binh và Xã hội)',
      'Công chức LĐTB&XH',
    ],
    {},
  ],
  ['Công chức Văn hóa - Thông tin', ['Công chức Văn hóa thông tin', 'Cán bộ Văn hóa thông tin'], {}],
  [
    'Công chức Tài chính - Kế toán',
    [
      'Công chức TC-KT',
      'Công chức TCKT',
      'Cán bộ Tài chính - Kế toán',
      'Kế toán ngân sách',
      'Công chức Kế toán',
      'Tài chính - Kế toán',
      'Ban Tài chính',
    ],
    {},
  ],
  [
    'Công chức Tư pháp - Hộ tịch',
    ['Công chức TP-HT', 'Tư pháp - Hộ tịch', 'Cán bộ Tư pháp - Hộ tịch', 'Ban Tư pháp'],
    {},
  ],
  ['Công chức Tư pháp', ['Cán bộ Tư pháp'], {}],
  [
    'Công chức Văn phòng - Thống kê',
    ['Công chức VP-TK', 'Văn phòng - Thống kê', 'Cán bộ Văn phòng - Thống kê'],
    {},
  ],
  [
    'Công chức Địa chính - Xây dựng',
    [
      'Công chức Địa chính',
      'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường',
      'Công chức Địa chính - Xây dựng - Đô thị và Môi trường',
      'Địa chính - Xây dựng',
      'Công chức ĐC-XD',
    ],
    {},
  ],
  [
    'Đài Truyền thanh',
    ['Đài Truyền thanh cơ sở', 'Ban Văn hóa - Thông tin', 'Đài Truyền thanh - Truyền hình'],
    { suffixed: true, tier: ['commune', 'district'] },
  ],
  ['Trạm Y tế', ['Trạm YT'], { suffixed: true }],
  ['Trung tâm Học tập cộng đồng', ['TTHTCĐ'], {}],
  [
    'Tổ bảo vệ an ninh, trật tự ở cơ sở',
    [
      'Tổ bảo vệ an ninh, trật tự',
      'Tổ bảo vệ an ninh, trật tự cơ sở',
      'Lực lượng bảo vệ an ninh, trật tự ở cơ sở',
      'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
    ],
    { validFrom: '2024-07-01' },
  ],
  ['Tổ công nghệ số cộng đồng', [], {}],
]);
