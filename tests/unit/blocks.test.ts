/** Each block as it is drawn: its element and role, its headings, and every text escaped. */
import { describe, expect, it } from '@jest/globals';
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
  summary,
  table,
  taskList,
  warning,
  type Content,
} from '../../web/layout/blocks.ts';
import { drawBlocks as draw, drawPage } from '../support/draw-blocks.ts';
import {
  BREAK,
  code,
  current,
  hint,
  joined,
  lines,
  link,
  small,
  strong,
  tag,
  typed,
} from '../../web/layout/sentence.ts';

const EVIL = '<b>"x" & y</b>';
const SAFE = '&lt;b&gt;&quot;x&quot; &amp; y&lt;/b&gt;';

describe('a sentence', () => {
  it('keeps its parts in order, with the spaces the writer gave it', () => {
    expect(draw(paragraph(['Xem ', link('/a', 'đây'), ', ', strong('ngay'), '.']))).toBe(
      '<p class="govuk-body">Xem <a class="govuk-link" href="/a">đây</a>, <strong>ngay</strong>.</p>',
    );
  });

  it('leaves out what is not there', () => {
    expect(draw(false, null, undefined, paragraph(['a', false, null, 'b']))).toBe(
      '<p class="govuk-body">ab</p>',
    );
    expect(draw(paragraph(joined(['a', null, 'b'], ' · ')))).toBe('<p class="govuk-body">a · b</p>');
  });

  it('prints nought', () => {
    expect(draw(paragraph(0))).toBe('<p class="govuk-body">0</p>');
  });

  it('draws every kind of part', () => {
    const drawn = draw(
      paragraph([small('1'), hint('2'), code('3'), typed('4'), current('5'), BREAK, lines('6\n7')]),
    );
    expect(drawn).toBe(
      '<p class="govuk-body"><span class="govuk-body-s">1</span><span class="govuk-hint">2</span>' +
        '<code class="ln-code">3</code><span class="ln-pre">4</span><strong aria-current="page">5</strong><br>6<br>7</p>',
    );
  });

  it('says more to screen readers where several links read alike', () => {
    expect(draw(paragraph(link('/a', 'Bỏ', { hidden: ': thứ Ba' })))).toContain(
      'Bỏ<span class="govuk-visually-hidden">: thứ Ba</span></a>',
    );
  });

  it('does not tell another site whence one comes', () => {
    expect(draw(paragraph(link('https://x.example', 'x', { outside: true })))).toContain('rel="noreferrer"');
  });
});

describe('every text is escaped', () => {
  const all: [string, Content][] = [
    ['heading', heading(EVIL)],
    ['paragraph', paragraph(EVIL)],
    ['part of a sentence', paragraph([strong(EVIL)])],
    ['typed text', paragraph(typed(EVIL))],
    ['link', paragraph(link('/a', EVIL))],
    ['tag', paragraph(tag({ text: EVIL, classes: '' }))],
    ['inset', inset(EVIL)],
    ['warning', warning(EVIL)],
    ['list', bullets([EVIL])],
    ['entries', entries([EVIL])],
    ['summary key', summary([{ key: EVIL, value: '' }])],
    ['summary value', summary([{ key: '', value: EVIL }])],
    ['table head', table({ label: 'x', columns: [EVIL], rows: [] })],
    ['table cell', table({ label: 'x', columns: [''], rows: [[EVIL]] })],
    ['table label', table({ label: EVIL, columns: [], rows: [] })],
    ['details', details(EVIL, '')],
    ['content of details', details('', EVIL)],
    ['navigation', nav(EVIL, '')],
    ['button', buttons({ text: EVIL, href: '/a' })],
    ['hidden field', form({ hidden: { a: EVIL }, buttons: [] })],
    ['button as a link', linkButton({ action: '/a', hidden: {}, text: EVIL, button: '', more: '' })],
  ];
  it.each(all)('%s', (_name, content) => {
    const drawn = draw(content);
    expect(drawn).not.toContain('<b>');
    expect(drawn).toContain(SAFE);
  });

  it('and addresses', () => {
    expect(draw(paragraph(link('/a?x="><b>', 'x')))).toContain('href="/a?x=&quot;&gt;&lt;b&gt;"');
  });
});

describe('headings', () => {
  it('are second or third, with an anchor where something leads to them', () => {
    expect(draw(heading('A', 'a'))).toBe('<h2 class="govuk-heading-m" id="a">A</h2>');
    expect(draw(smallHeading('B'))).toBe('<h3 class="govuk-heading-s">B</h3>');
    expect(draw(entryTitle('C', 2))).toBe('<h2 class="govuk-heading-s ln-entry__title">C</h2>');
  });
});

describe('a table', () => {
  const drawn = draw(
    table({
      labelledBy: 'so-lieu',
      caption: 'Số liệu',
      columns: ['Đơn vị', { text: 'Số', isNumber: true }, { text: 'Căn cứ', isLong: true }],
      rows: [['Sở Y tế', 7, 'văn bản']],
      lang: 'vi',
    }),
  );

  it('says which way its headings go, and is called by them', () => {
    expect(drawn).toContain('<caption class="govuk-table__caption govuk-visually-hidden">Số liệu</caption>');
    expect(drawn.match(/<th scope="col"/g)).toHaveLength(3);
    expect(drawn).toContain('<th scope="row" class="govuk-table__header">Sở Y tế</th>');
  });

  it('stands in a region that the keyboard can scroll', () => {
    expect(drawn).toContain('<div class="ln-scroll" tabindex="0" role="region" aria-labelledby="so-lieu">');
  });

  it('sets numbers to the right, in the head as below it', () => {
    expect(drawn).toContain(
      '<th scope="col" class="govuk-table__header govuk-table__header--numeric">Số</th>',
    );
    expect(drawn).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">7</td>');
  });

  it('gives long texts room, and rows their language', () => {
    expect(drawn).toContain('<td class="govuk-table__cell ln-long">văn bản</td>');
    expect(drawn).toContain('<tr class="govuk-table__row" lang="vi">');
  });

  it('has no row headings where its first cells are none', () => {
    expect(draw(table({ label: 'x', columns: ['Dòng'], rows: [[5]], firstIsPlain: true }))).toContain(
      '<td class="govuk-table__cell">5</td>',
    );
  });
});

describe('lists', () => {
  it('are lists', () => {
    expect(draw(list(['a', false, 'b']))).toBe('<ul class="govuk-list"><li>a</li><li>b</li></ul>');
    expect(draw(list(['a'], 'number'))).toBe('<ol class="govuk-list govuk-list--number"><li>a</li></ol>');
    expect(draw(entries([[paragraph('a')]], 'reversed'))).toBe(
      '<ol class="govuk-list ln-entries" reversed><li><p class="govuk-body">a</p></li></ol>',
    );
    expect(draw(summary([{ key: 'Hạn', value: ['17/6', BREAK, 'x'] }]))).toBe(
      '<dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Hạn</dt>' +
        '<dd class="govuk-summary-list__value">17/6<br>x</dd></div></dl>',
    );
  });
});

describe('parts', () => {
  it('keep their anchor and language', () => {
    expect(draw(section(paragraph('a'), { id: 'viec' }))).toBe(
      '<div id="viec"><p class="govuk-body">a</p></div>',
    );
    expect(draw(section('a', { lang: 'vi', isReport: true }))).toBe(
      '<article class="ln-report" lang="vi"><p class="govuk-body">a</p></article>',
    );
  });

  it('are told apart by screen readers', () => {
    expect(draw(nav('Chọn năm', 'a'))).toContain('<nav aria-label="Chọn năm">');
    expect(draw(inset('a', true))).toContain('role="status"');
    expect(draw(warning('a'))).toContain('<span class="govuk-visually-hidden">Lưu ý</span>');
    expect(draw(details('Thêm', 'a'))).toContain('<summary class="govuk-details__summary">');
    expect(
      draw(pagination({ landmarkLabel: 'Các trang', items: [{ number: 1, href: '/', current: true }] })),
    ).toContain('aria-label="Các trang"');
    expect(
      draw(taskList({ idPrefix: 'phan', items: [{ title: { text: 'A' }, href: '/a', status: {} }] })),
    ).toContain('govuk-task-list');
  });
});

describe('a form', () => {
  it('that changes something is posted with its token and what is hidden', () => {
    const drawn = draw(form({ hidden: { mark: 'x' }, buttons: [{ text: 'Gửi', step: 'save' }] }));
    expect(drawn).toMatch(
      /^<form method="post" novalidate><!--token--><input type="hidden" name="mark" value="x">/,
    );
    expect(drawn).toContain('value="save" name="step"');
  });

  it('that only asks carries no token', () => {
    expect(draw(form({ method: 'get', action: '/a', buttons: [{ text: 'Lọc' }] }))).not.toContain('token');
  });

  it('offers the way out beside its buttons', () => {
    expect(draw(form({ buttons: [{ text: 'Gửi' }], cancel: { href: '/b', text: 'Hủy' } }))).toContain(
      '<a class="govuk-link" href="/b">Hủy</a></div></form>',
    );
  });

  it('draws every kind of field', () => {
    const options = {
      id: 'a',
      idPrefix: 'a',
      name: 'a',
      label: { text: 'A' },
      items: [{ value: '1', text: '1' }],
    };
    const kinds = ['text', 'area', 'file', 'email', 'choice', 'select', 'several'] as const;
    const drawn = draw(fields(kinds.map((kind) => ({ kind, options }))));
    for (const name of ['input', 'textarea', 'file-upload', 'radios', 'select', 'checkboxes'])
      expect(drawn).toContain(`class="govuk-${name}`);
  });
});

describe('a page', () => {
  it('has one heading, with what it belongs to above and how it stands beside it', () => {
    const drawn = drawPage({
      title: 'Báo cáo',
      caption: 'Sở Y tế',
      tag: { text: 'Mở', classes: '' },
      blocks: [],
    });
    expect(drawn).toContain(
      '<span class="govuk-caption-l">Sở Y tế</span><h1 class="govuk-heading-l">Báo cáo <strong class="govuk-tag">',
    );
  });

  it('has a paragraph for each text by itself, however its parts are put together', () => {
    const drawn = drawPage({ title: 'x', blocks: [EVIL, false, '', ['hai', [null, heading('ba')]]] });
    expect(drawn).toContain(`<p class="govuk-body">${SAFE}</p><p class="govuk-body">hai</p><h2`);
  });

  it('says what was done above everything', () => {
    const drawn = drawPage({ title: 'x', done: 'Đã nhắc.', blocks: [] });
    expect(drawn).toMatch(/govuk-notification-banner--success.*Đã nhắc\..*<h1/);
  });

  it('that confirms gives the reference below its heading', () => {
    const drawn = drawPage({ title: 'Đã gửi', panel: { label: 'Mã', reference: EVIL }, blocks: [] });
    expect(drawn).toMatch(/<h1 class="govuk-panel__title"> ?Đã gửi ?<\/h1>/);
    expect(drawn).toContain(`<strong class="ln-reference">${SAFE}</strong>`);
  });
});
