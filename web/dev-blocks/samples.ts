/** An example of every block, in whichever language is asked for. */
import { translator, type Lang, type Translate } from '../../domain/bilingual.ts';
import {
  bullets,
  buttons,
  details,
  entries,
  entryTitle,
  fields,
  form,
  heading,
  inset,
  linkButton,
  list,
  nav,
  pagination,
  paragraph,
  section,
  smallHeading,
  smallPrint,
  summary,
  table,
  taskList,
  warning,
  type Block,
  type Content,
  type FieldModel,
} from '../layout/blocks.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import {
  BREAK,
  code,
  current,
  hint,
  joined,
  link,
  strong,
  tag,
  typed,
  coloured,
} from '../layout/sentence.ts';

/** A kind that is added to the blocks wants its example here before it compiles. */
type Samples = Record<Block['kind'], Content>;

function sampleFields(id: string, t: Translate): FieldModel[] {
  const options = [
    { value: `a-${id}`, text: t('Sở Y tế', 'Department of Health') },
    { value: `b-${id}`, text: t('Công an tỉnh', 'Provincial Police') },
  ];
  const field = (kind: Field['kind'], label: string): Field => ({
    name: `${kind}-${id}`,
    kind,
    label,
    options,
  });
  return fieldModels(
    [
      field('text', t('Số văn bản', 'Document number')),
      field('email', t('Địa chỉ thư', 'E-mail address')),
      field('area', t('Lý do', 'Reason')),
      field('file', t('Bản đã ký', 'Signed copy')),
      field('select', t('Loại', 'Kind')),
      field('choice', t('Chọn một', 'Choose one')),
      field('several', t('Chọn nhiều', 'Choose any')),
    ],
    {},
    [{ field: `area-${id}`, text: t('Ghi lý do.', 'Enter the reason.') }],
  );
}

/**
 * Every kind of block with an example.
 * @param id keeps the anchors of two examples on one page apart
 */
export function samplesIn(lang: Lang, id: string): Samples {
  const t = translator(lang);
  const late = tag(coloured(t('Quá hạn', 'Overdue'), 'red'));
  const unit = t('Sở Y tế', 'Department of Health');
  return {
    heading: [
      heading(t('Báo cáo 6 tháng đầu năm 2024', 'Report for the first half of 2024'), `muc-${id}`),
      smallHeading(t('Tình hình chung', 'General situation')),
      entryTitle([`${unit} `, late]),
    ],
    paragraph: [
      paragraph([
        t('Hạn: hết ngày 19/6/2024, ', 'Due by the end of 19 June 2024, '),
        strong(t('còn 2 ngày', 'in 2 days')),
        '. ',
        link('#', t('Xem báo cáo', 'See the report'), { hidden: `: ${unit}` }),
        '.',
      ]),
      paragraph(t('Ghi ở đầu mục.', 'Stated above all else.'), { isBold: true }),
      paragraph(t('Như đã nhập,\ntừng dòng.', 'As it was typed,\nline by line.'), { isTyped: true }),
      smallPrint([t('Nhận lúc 08:00', 'Received at 08:00'), BREAK, code('so-y-te/2024-h1')]),
    ],
    inset: inset(t('Kế hoạch đang tạm dừng.', 'The plan is paused.')),
    warning: warning(t('Chỉ tiêu T1 chưa có số.', 'Target T1 has no figure yet.')),
    list: [
      bullets([t('việc thứ nhất', 'one thing'), t('việc thứ hai', 'another')]),
      list([t('bước một', 'first step'), t('bước hai', 'second step')], 'number'),
    ],
    entries: entries([
      [entryTitle([link('#', unit), ' ', late]), smallPrint(t('quá 5 ngày', '5 days late'))],
      [strong(t('Thư nhắc', 'Reminder')), BREAK, hint(t('gửi lúc 08:00', 'sent at 08:00'))],
    ]),
    summary: summary([
      { key: t('Đơn vị', 'Unit'), value: unit },
      { key: t('Trạng thái', 'Status'), value: late },
    ]),
    table: table({
      label: t('Số liệu', 'Figures'),
      caption: t('Số liệu của từng đơn vị', 'Each unit’s figures'),
      columns: [
        t('Đơn vị', 'Unit'),
        { text: t('Số', 'Number'), isNumber: true },
        t('Đánh giá', 'Assessment'),
      ],
      rows: [
        [link('#', unit), '1.234', t('đạt', 'met')],
        [t('Công an tỉnh', 'Provincial Police'), 7, typed('–')],
      ],
    }),
    details: details(
      t('Số này từ đâu?', 'Where does this come from?'),
      t('Từ báo cáo của hai đơn vị.', 'From the reports of two units.'),
    ),
    section: section(paragraph(t('Phần có neo riêng.', 'A part with an anchor of its own.')), {
      id: `phan-${id}`,
    }),
    nav: nav(
      t('Chọn năm', 'Choose a year'),
      joined([link('#', '2024'), current('2025'), link('#', '2026')], ' · '),
    ),
    'task-list': taskList({
      idPrefix: `phan-${id}`,
      items: [
        { title: { text: t('Số liệu', 'Figures') }, href: '#', status: { text: t('Đã điền', 'Filled in') } },
      ],
    }),
    pagination: pagination({
      landmarkLabel: t('Các trang', 'Pages'),
      items: [
        { number: 1, href: '#', current: true, visuallyHiddenText: t('Trang 1', 'Page 1') },
        { number: 2, href: '#', visuallyHiddenText: t('Trang 2', 'Page 2') },
      ],
    }),
    buttons: buttons(
      { text: t('Điền báo cáo', 'Fill in the report'), href: '#' },
      { text: t('Kiểm tra', 'Check'), href: '#', look: 'secondary' },
    ),
    fields: fields(sampleFields(id, t)),
    form: form({
      buttons: [
        { text: t('Gửi', 'Send'), step: 'send' },
        { text: t('Thu hồi', 'Withdraw'), step: 'withdraw', look: 'warning' },
      ],
      cancel: { href: '#', text: t('Hủy', 'Cancel') },
    }),
    'link-button': linkButton({
      ...{ action: '#', hidden: {}, text: t('đầu mối', 'focal point'), more: `: ${unit}` },
      button: t('Bỏ vai trò', 'Remove'),
    }),
  };
}
