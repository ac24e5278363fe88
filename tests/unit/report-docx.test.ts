import { afterEach, describe, expect, it, jest } from '@jest/globals';
import JSZip from 'jszip';
import { buildSnapshot, renderReportDocx, type Issue } from '../../activities/reports/index.ts';
import { sampleReportPeriod, sampleReportPlan, sampleSubmissions } from '../support/report-sample.ts';

const plan = sampleReportPlan();
const input = { plan, period: sampleReportPeriod, submissions: sampleSubmissions(), version: 1 };
const snapshot = buildSnapshot(input);
const issue: Issue = { number: '5', date: '2024-02-05' };

async function partsOf(docx: Buffer): Promise<{ xml: string; lines: string[]; zip: JSZip }> {
  const zip = await JSZip.loadAsync(docx);
  const xml = await zip.file('word/document.xml')!.async('string');
  const lines = xml
    .split('</w:p>')
    .map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''));
  return { xml, lines, zip };
}

const draw = async (number: Issue | null = issue, signer: string | null = null) =>
  partsOf(await renderReportDocx(snapshot, number, signer));

/** Only the date moves; timers are real. */
function setClock(now: string): void {
  const timers = [
    'setTimeout',
    'setInterval',
    'setImmediate',
    'nextTick',
    'queueMicrotask',
    'performance',
    'hrtime',
  ] as const;
  jest.useFakeTimers({ now: new Date(now), doNotFake: [...timers] });
}

describe('the report as a document', () => {
  afterEach(() => void jest.useRealTimers());

  it('is the same bytes whenever it is drawn', async () => {
    setClock('2024-06-25T09:00:00Z');
    const first = await renderReportDocx(snapshot, issue, 'Nguyễn Văn A');
    setClock('2031-01-02T03:04:05Z');
    const second = await renderReportDocx(structuredClone(snapshot), issue, 'Nguyễn Văn A');
    expect(second.equals(first)).toBe(true);
  });

  it('names a suspended unit as suspended, not among those that need not report', async () => {
    const suspended = buildSnapshot({ ...input, suspended: ['cong-an-tinh'] });
    const { lines } = await partsOf(await renderReportDocx(suspended, null, null));
    const row = lines.indexOf('Đang tạm dừng');
    expect(lines.slice(row, row + 3)).toEqual(['Đang tạm dừng', '1', 'Công an tỉnh']);
    expect(lines).not.toContain('Không thuộc diện báo cáo kỳ này');
    expect(lines).not.toContain('Chưa gửi');
  });

  it('has the head, subject and addressees in their places', async () => {
    const { lines } = await draw();
    expect(lines.filter((line) => line !== '').slice(0, 12)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH HẬU GIANG',
      'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BC-SLĐTBXH',
      'Hậu Giang, ngày 05 tháng 02 năm 2024',
      'BÁO CÁO',
      'Kết quả 6 tháng đầu năm 2024 thực hiện Chương trình phòng, chống mại dâm giai đoạn 2021-2025',
      'Kính gửi:\u00a0',
      '- Ủy ban nhân dân tỉnh Hậu Giang;',
      '- Bộ Lao động - Thương binh và Xã hội.',
      expect.stringMatching(
        /^Thực hiện Kế hoạch số 52\/KH-UBND ngày 25\/3\/2022 .*15\/12\/2023 đến hết ngày 14\/6\/2024/,
      ),
    ]);
  });

  it('leaves room for number, date and name until they are known', async () => {
    const { lines } = await draw(null);
    expect(lines).toContain('Số:        /BC-SLĐTBXH');
    expect(lines.some((line) => /^Hậu Giang, ngày +tháng +năm 2024$/.test(line))).toBe(true);
  });

  it('takes a number as the registry writes it', async () => {
    const { lines } = await draw({ number: '128/BC-SLĐTBXH', date: '2024-12-25' });
    expect(lines).toContain('Số: 128/BC-SLĐTBXH');
    expect(lines).toContain('Hậu Giang, ngày 25 tháng 12 năm 2024');
  });

  it('has the seven sections, the foot and two annexes, in order', async () => {
    const { lines } = await draw(issue, 'Nguyễn Văn A');
    const wanted = [
      'I. TÌNH HÌNH CHUNG',
      'II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      'III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
      'IV. KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
      'V. ĐÁNH GIÁ CHUNG',
      'VI. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ',
      'VII. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, PCTNXH.',
      'GIÁM ĐỐC',
      'Nguyễn Văn A',
      'Phụ lục I',
      'Phụ lục II',
    ];
    expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted);
    expect(lines.some((line) => line.endsWith('xem xét, chỉ đạo./.'))).toBe(true);
  });

  it('names who has not reported, and no requested unit that sent nothing', async () => {
    const { lines, xml } = await draw();
    expect(
      lines.some((line) => line.includes('2/3 đơn vị') && line.endsWith('Chưa gửi: Công an tỉnh.')),
    ).toBe(true);
    expect(xml).toContain('Hội Nông dân tỉnh');
    expect(xml).not.toContain('Hội Cựu chiến binh tỉnh');
  });

  it('writes figures in Vietnamese notation and judges the target', async () => {
    const { lines } = await draw();
    const row = lines.indexOf('≥ 70%');
    expect(lines.slice(row, row + 6)).toEqual([
      '≥ 70%',
      '1.499/\u200b2.000',
      '1.499/\u200b2.000',
      '74,95',
      '–',
      'Đạt',
    ]);
    expect(lines).toContain('09 giờ 05, 18/6/2024');
  });

  it('keeps the page of the decree: A4, its margins, the number in the top margin but not on page 1', async () => {
    const { xml, zip } = await draw();
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toMatch(/w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(3);
    const headers = await Promise.all(
      Object.keys(zip.files)
        .filter((name) => /word\/header\d+\.xml/.test(name))
        .map((name) => zip.file(name)!.async('string')),
    );
    const numbered = headers.filter((header) => header.includes('PAGE'));
    expect(numbered).toHaveLength(3);
    expect(numbered.every((header) => header.includes('w:jc w:val="center"'))).toBe(true);
    expect(headers).toHaveLength(6);
  });
});
