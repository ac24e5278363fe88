/**
 * Departments of a province ("Sở"). Dates and successors of 2025:
 * Decree 42/2025/NĐ-CP and its sisters, in force on 1 March 2025.
 */

import { slug } from '../text/fold.ts';
import { bodies } from './body.ts';

const LAST_DAY_BEFORE_MERGER = '2025-02-28';
const MERGER = '2025-03-01';

export const DEPARTMENTS = bodies({ tier: ['province'], suffixed: false }, slug, [
  [
    'Sở Lao động - Thương binh và Xã hội',
    [
      'Sở LĐTBXH',
      'Sở LĐTB&XH',
      'Sở LĐ-TBXH',
      'Sở Lao động - TBXH',
      'Sở Lao động TB&XH',
      'Sở LĐ-TB&XH',
      'Sở Lao động Thương binh Xã hội',
      'Sở Lao động',
    ],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [
        { id: 'so-noi-vu', for: 'lao động, việc làm, người có công' },
        { id: 'so-y-te', for: 'bảo trợ xã hội, trẻ em, phòng, chống tệ nạn xã hội' },
        { id: 'so-giao-duc-va-dao-tao', for: 'giáo dục nghề nghiệp' },
        { id: 'so-nong-nghiep-va-moi-truong', for: 'giảm nghèo' },
        { id: 'cong-an-tinh', for: 'cai nghiện ma túy' },
      ],
    },
  ],
  ['Sở Nội vụ', ['Sở NV']],
  ['Sở Y tế', ['Sở YT']],
  ['Sở Tư pháp', ['Sở TP']],
  ['Sở Tài chính', ['Sở TC']],
  [
    'Sở Kế hoạch và Đầu tư',
    ['Sở KHĐT', 'Sở KH&ĐT', 'Sở KH-ĐT', 'Sở Kế hoạch Đầu tư'],
    { validTo: LAST_DAY_BEFORE_MERGER, successors: [{ id: 'so-tai-chinh', for: 'mọi việc' }] },
  ],
  ['Sở Giáo dục và Đào tạo', ['Sở GDĐT', 'Sở GD&ĐT', 'Sở GD-ĐT', 'Sở Giáo dục Đào tạo', 'Sở Giáo dục']],
  [
    'Sở Thông tin và Truyền thông',
    ['Sở TTTT', 'Sở TT&TT', 'Sở TT-TT', 'Sở Thông tin Truyền thông'],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [
        { id: 'so-khoa-hoc-va-cong-nghe', for: 'bưu chính, viễn thông, chuyển đổi số' },
        { id: 'so-van-hoa-the-thao-va-du-lich', for: 'báo chí, xuất bản, thông tin cơ sở' },
      ],
    },
  ],
  ['Sở Khoa học và Công nghệ', ['Sở KHCN', 'Sở KH&CN', 'Sở KH-CN', 'Sở Khoa học Công nghệ']],
  [
    'Sở Văn hóa, Thể thao và Du lịch',
    [
      'Sở VHTTDL',
      'Sở VHTT&DL',
      'Sở VH,TT&DL',
      'Sở VH-TT&DL',
      'Sở VH-TT-DL',
      'Sở Văn hóa Thể thao Du lịch',
      'Sở Văn hóa - Thể thao và Du lịch',
    ],
  ],
  ['Sở Văn hóa và Thể thao', ['Sở VHTT', 'Sở VH&TT', 'Sở Văn hóa, Thể thao']],
  ['Sở Văn hóa, Thông tin, Thể thao và Du lịch', ['Sở VHTTTTDL', 'Sở Văn hóa, Thông tin, Thể thao, Du lịch']],
  ['Sở Văn hóa, Thể thao, Du lịch và Thông tin', []],
  ['Sở Du lịch', []],
  ['Sở Công Thương', ['Sở CT', 'Sở Công thương']],
  [
    'Sở Giao thông vận tải',
    ['Sở GTVT', 'Sở Giao thông Vận tải', 'Sở Giao thông - Vận tải', 'Sở Giao thông và Vận tải'],
    { validTo: LAST_DAY_BEFORE_MERGER, successors: [{ id: 'so-xay-dung', for: 'mọi việc' }] },
  ],
  ['Sở Xây dựng', ['Sở XD']],
  ['Sở Quy hoạch - Kiến trúc', ['Sở QHKT']],
  [
    'Sở Tài nguyên và Môi trường',
    ['Sở TNMT', 'Sở TN&MT', 'Sở TN-MT', 'Sở Tài nguyên Môi trường'],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [{ id: 'so-nong-nghiep-va-moi-truong', for: 'mọi việc' }],
    },
  ],
  [
    'Sở Nông nghiệp và Phát triển nông thôn',
    [
      'Sở NNPTNT',
      'Sở NN&PTNT',
      'Sở NN-PTNT',
      'Sở Nông nghiệp và PTNT',
      'Sở Nông nghiệp & PTNT',
      'Sở Nông nghiệp - PTNT',
    ],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [{ id: 'so-nong-nghiep-va-moi-truong', for: 'mọi việc' }],
    },
  ],
  [
    'Sở Nông nghiệp và Môi trường',
    ['Sở NNMT', 'Sở NN&MT', 'Sở NN-MT', 'Sở Nông nghiệp Môi trường'],
    { validFrom: MERGER },
  ],
  ['Sở Ngoại vụ', ['Sở NgV']],
  [
    'Sở Dân tộc và Tôn giáo',
    ['Sở DTTG', 'Sở DT&TG', 'Sở Dân tộc, Tôn giáo', 'Sở Dân tộc - Tôn giáo'],
    { validFrom: MERGER },
  ],
  ['Sở An toàn thực phẩm', []],
  ['Sở Cảnh sát phòng cháy và chữa cháy', ['Sở Cảnh sát PCCC', 'Sở Cảnh sát phòng cháy, chữa cháy']],
]);
