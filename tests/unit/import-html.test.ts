import { describe, expect, it } from '@jest/globals';
import { readSource } from '../../importer/read/read-source.ts';
import { createBudget } from '../../importer/refuse/budget.ts';

async function linesOf(html: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(html);
  return (await readSource(bytes, 'trang.html', createBudget())).lines;
}

describe('a saved web page', () => {
  it('makes lines of blocks and leaves out scripts, menus and hidden parts', async () => {
    const lines =
      await linesOf(`<!DOCTYPE html><html><head><title>Trang luật</title><style>p{}</style></head><body>
      <nav><a>Trang chủ</a></nav><script>var a = "<p>không</p>";</script>
      <div>KẾ   HOẠCH</div><p>Thực hiện <b>Chương</b> trình<br>giai đoạn 2026&nbsp;- 2030
      <p>1. Sở Y tế<p style="display: none">ẩn<div hidden>ẩn nữa</div>
      <noscript>Bật JavaScript</noscript><footer>Bản quyền</footer></body></html>`);
    expect(lines).toEqual(['KẾ HOẠCH', 'Thực hiện Chương trình', 'giai đoạn 2026 - 2030', '1. Sở Y tế']);
  });

  it('writes the numbers and dashes of lists, and tables row by row', async () => {
    const lines = await linesOf(`<body><ol start="3"><li>Ba<li>Bốn</ol><ol type="a"><li><p>Chữ cái</p></ol>
      <ul><li>Gạch<ol type="I"><li>La Mã</ol></ul>
      <table><tr><th>TT<th>Việc<th>Chủ trì<tr><td>1<td><p>Rà</p><p>soát</p><td>Sở Y tế</table>
      <table><tr><td>ỦY BAN<br>NHÂN DÂN<td>CỘNG HÒA<br>Độc lập</table></body>`);
    expect(lines).toEqual([
      '3. Ba',
      '4. Bốn',
      '1. Chữ cái'.replace('1.', 'a.'),
      '- Gạch',
      'I. La Mã',
      'TT | Việc | Chủ trì',
      '1 | Rà soát | Sở Y tế',
      'ỦY BAN',
      'NHÂN DÂN',
      '|',
      'CỘNG HÒA',
      'Độc lập',
    ]);
  });

  it('takes the article where it holds most of the text and the title', async () => {
    const text = 'Nội dung của văn bản dài hơn mọi thứ quanh nó. '.repeat(5);
    const page = (title: string): string =>
      `<body><div>Đăng nhập</div><article><h1>${title}</h1><p>${text}</p></article><div>Tin khác</div></body>`;
    expect((await linesOf(page('KẾ HOẠCH')))[0]).toBe('KẾ HOẠCH');
    expect(await linesOf(page('KẾ HOẠCH'))).not.toContain('Tin khác');
    expect(await linesOf(page('Bài viết'))).toContain('Tin khác');
  });

  it('is read out of a file that holds its pictures, too', async () => {
    const page = Buffer.from('<html><body><p>KẾ HOẠCH</p></body></html>').toString('base64');
    const mail = [
      'From: <Saved by Blink>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="x"',
      '',
      '--x',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '',
      page,
      '--x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '--x--',
    ].join('\r\n');
    expect(await linesOf(mail)).toEqual(['KẾ HOẠCH']);
  });

  it('is decoded as it says where it is no Unicode', async () => {
    const head = '<html><head><meta charset="windows-1252"></head>';
    const bytes = Buffer.from(`${head}<p>S&#7903; V\u0103n h\u00f3a`.replace('\u0103', '&#259;'), 'latin1');
    expect((await readSource(new Uint8Array(bytes), 'x.html', createBudget())).lines).toEqual(['Sở Văn hóa']);
  });
});
