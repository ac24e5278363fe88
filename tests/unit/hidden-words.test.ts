import { expect, it } from '@jest/globals';
import nunjucks from 'nunjucks';
import { withHiddenWords } from '../../web/layout/hidden-words.ts';

const render = (name: string, macro: string, params: object): string =>
  new nunjucks.Environment(new nunjucks.FileSystemLoader('node_modules/govuk-frontend/dist')).renderString(
    `{% from "govuk/components/${name}/macro.njk" import ${macro} %}{{ ${macro}(params) }}`,
    { params },
  );

it.each([
  ['error-message', 'govukErrorMessage', 'Lỗi:', /Error/],
  ['warning-text', 'govukWarningText', 'Lưu ý', /Warning/],
])('the design system’s %s speaks the language of its page', (name, macro, words, english) => {
  const html = render(name, macro, { text: 'Ghi địa chỉ thư.' });
  expect(html).toMatch(english);
  expect(withHiddenWords(html, 'en')).toBe(html);
  expect(withHiddenWords(html, 'vi')).toContain(words);
  expect(withHiddenWords(html, 'vi')).not.toMatch(english);
});
