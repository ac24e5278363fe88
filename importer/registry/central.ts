/** Ministries and central bodies, with what became of them in 2025. */

import { slug } from '../text/fold.ts';
import { bodies } from './body.ts';

const LAST_DAY_BEFORE_MERGER = '2025-02-28';

const NAMED_BODIES = bodies({ tier: ['central'], suffixed: false }, slug, [
  [
    'Bộ Lao động - Thương binh và Xã hội',
    [
      'Bộ LĐTBXH',
      'Bộ LĐTB&XH',
      'Bộ LĐ-TBXH',
      'Bộ LĐ-TB&XH',
      'Bộ Lao động - TBXH',
      'Bộ Thương binh và Xã hội',
    ],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [
        { id: 'bo-noi-vu', for: 'lao động, việc làm, người có công' },
        { id: 'bo-y-te', for: 'bảo trợ xã hội, trẻ em, phòng, chống tệ nạn xã hội' },
        { id: 'bo-giao-duc-va-dao-tao', for: 'giáo dục nghề nghiệp' },
        { id: 'bo-nong-nghiep-va-moi-truong', for: 'giảm nghèo' },
        { id: 'bo-cong-an', for: 'cai nghiện ma túy' },
      ],
    },
  ],
  ['Bộ Công an', ['BCA']],
  ['Bộ Quốc phòng', ['BQP']],
  ['Bộ Ngoại giao', []],
  ['Bộ Nội vụ', []],
  ['Bộ Y tế', ['BYT']],
  ['Bộ Tư pháp', []],
  ['Bộ Tài chính', []],
  [
    'Bộ Kế hoạch và Đầu tư',
    ['Bộ KHĐT', 'Bộ KH&ĐT'],
    { validTo: LAST_DAY_BEFORE_MERGER, successors: [{ id: 'bo-tai-chinh', for: 'mọi việc' }] },
  ],
  ['Bộ Giáo dục và Đào tạo', ['Bộ GDĐT', 'Bộ GD&ĐT']],
  [
    'Bộ Thông tin và Truyền thông',
    ['Bộ TTTT', 'Bộ TT&TT'],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [
        { id: 'bo-khoa-hoc-va-cong-nghe', for: 'bưu chính, viễn thông, chuyển đổi số' },
        { id: 'bo-van-hoa-the-thao-va-du-lich', for: 'báo chí, xuất bản' },
      ],
    },
  ],
  ['Bộ Khoa học và Công nghệ', ['Bộ KHCN', 'Bộ KH&CN']],
  ['Bộ Văn hóa, Thể thao và Du lịch', ['Bộ VHTTDL', 'Bộ VHTT&DL']],
  ['Bộ Công Thương', []],
  [
    'Bộ Giao thông vận tải',
    ['Bộ GTVT'],
    { validTo: LAST_DAY_BEFORE_MERGER, successors: [{ id: 'bo-xay-dung', for: 'mọi việc' }] },
  ],
  ['Bộ Xây dựng', []],
  [
    'Bộ Tài nguyên và Môi trường',
    ['Bộ TNMT', 'Bộ TN&MT'],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [{ id: 'bo-nong-nghiep-va-moi-truong', for: 'mọi việc' }],
    },
  ],
  [
    'Bộ Nông nghiệp và Phát triển nông thôn',
    ['Bộ NNPTNT', 'Bộ NN&PTNT'],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [{ id: 'bo-nong-nghiep-va-moi-truong', for: 'mọi việc' }],
    },
  ],
  ['Bộ Nông nghiệp và Môi trường', ['Bộ NNMT', 'Bộ NN&MT'], { validFrom: '2025-03-01' }],
  ['Bộ Dân tộc và Tôn giáo', [], { validFrom: '2025-03-01' }],
  [
    'Ủy ban Dân tộc',
    [],
    { validTo: LAST_DAY_BEFORE_MERGER, successors: [{ id: 'bo-dan-toc-va-ton-giao', for: 'mọi việc' }] },
  ],
  ['Thanh tra Chính phủ', []],
  ['Văn phòng Chính phủ', ['VPCP']],
  ['Ngân hàng Nhà nước Việt Nam', ['Ngân hàng Nhà nước', 'NHNN']],
  ['Thủ tướng Chính phủ', []],
  ['Chính phủ', []],
  ['Quốc hội', []],
  ['Viện Kiểm sát nhân dân tối cao', ['VKSND tối cao', 'VKSNDTC']],
  ['Tòa án nhân dân tối cao', ['TAND tối cao', 'TANDTC']],
  ['Kiểm toán nhà nước', []],
  ['Bảo hiểm xã hội Việt Nam', ['BHXH Việt Nam']],
  ['Đài Truyền hình Việt Nam', ['VTV']],
  ['Đài Tiếng nói Việt Nam', ['VOV']],
  ['Thông tấn xã Việt Nam', ['TTXVN']],
  [
    'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    ['Ủy ban Trung ương MTTQ Việt Nam', 'UBTW MTTQ Việt Nam', 'Trung ương Mặt trận Tổ quốc Việt Nam'],
  ],
  ['Trung ương Hội Liên hiệp Phụ nữ Việt Nam', ['TW Hội LHPN Việt Nam', 'Trung ương Hội LHPN Việt Nam']],
  [
    'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    ['Trung ương Đoàn TNCS Hồ Chí Minh', 'TW Đoàn TNCS Hồ Chí Minh', 'Trung ương Đoàn'],
  ],
  ['Trung ương Hội Nông dân Việt Nam', ['TW Hội Nông dân Việt Nam']],
  ['Trung ương Hội Cựu chiến binh Việt Nam', ['TW Hội Cựu chiến binh Việt Nam']],
  ['Tổng Liên đoàn Lao động Việt Nam', ['Tổng LĐLĐ Việt Nam']],
  ['Cục Phòng, chống tệ nạn xã hội', ['Cục PCTNXH', 'Cục Phòng chống tệ nạn xã hội']],
  ['Cục Trẻ em', []],
  ['Cục Bà mẹ và Trẻ em', []],
  ['Cục Bảo trợ xã hội', []],
  ['Cục Cảnh sát điều tra tội phạm về ma túy', []],
  [
    'Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ',
    ['Cục Cảnh sát PCCC và CNCH', 'Cục Cảnh sát PCCC&CNCH', 'Cục C07'],
  ],
  ['Cục Chuyển đổi số quốc gia', []],
  ['Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao', []],
  ['Cục Y tế dự phòng', []],
  ['Cục Phòng, chống HIV/AIDS', ['Cục Phòng chống HIV/AIDS']],
  [
    'Cục Kế hoạch - Tài chính',
    [
      'Vụ Kế hoạch - Tài chính',
      'Cục Kế hoạch và Tài chính',
      'Vụ Kế hoạch và Tài chính',
      'Vụ Kế hoạch, Tài chính',
    ],
  ],
  ['Vụ Pháp chế', ['Cục Pháp chế']],
  ['Vụ Tổ chức cán bộ', []],
  ['Vụ Hợp tác quốc tế', ['Cục Hợp tác quốc tế']],
  ['Vụ Bình đẳng giới', []],
  ['Vụ Truyền thông và Thi đua, khen thưởng', ['Vụ Truyền thông, thi đua, khen thưởng']],
  ['Ủy ban Quốc gia phòng, chống AIDS và phòng, chống tệ nạn ma túy, mại dâm', ['Ủy ban Quốc gia']],
]);

const MINISTRIES = NAMED_BODIES.map((body) => body.name).filter((name) => name.startsWith('Bộ '));

/** All central bodies; a ministry's own office may be named with the ministry. */
export const CENTRAL_BODIES = [
  ...NAMED_BODIES,
  ...bodies({ tier: ['central'], suffixed: false }, slug, [
    ['Văn phòng Bộ', MINISTRIES.map((name) => `Văn phòng ${name}`)],
    ['Thanh tra Bộ', MINISTRIES.map((name) => `Thanh tra ${name}`)],
  ]),
];
