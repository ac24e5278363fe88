/** The page of every block: there for whoever works on the product, and for nobody else. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { samplesIn } from '../../web/dev-blocks/samples.ts';
import { openWeb, visitor, type TestWeb } from '../support/web.ts';

const opened: TestWeb[] = [];
afterAll(() => Promise.all(opened.map((web) => web.close())));

async function look(isDevelopment?: boolean): Promise<{ status: number; body: string; urls: string[] }> {
  const web = await openWeb({}, isDevelopment === undefined ? {} : { isDevelopment });
  opened.push(web);
  const { status, body } = await visitor(web).get('/dev/blocks');
  return { status, body, urls: web.routes.map(({ url }) => url) };
}

describe('the page of every block', () => {
  it('shows each of them in both languages, with no id twice', async () => {
    const { status, body } = await look(true);
    expect(status).toBe(200);
    for (const kind of Object.keys(samplesIn('vi', 'vi')))
      expect(body).toContain(`<h2 class="govuk-heading-m" id="khoi-${kind}">`);
    expect(body).toContain('Chỉ tiêu T1 chưa có số.');
    expect(body).toContain('Target T1 has no figure yet.');
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each([undefined, false])('is not there in an installation (%s)', async (isDevelopment) => {
    const { status, urls } = await look(isDevelopment);
    expect(status).toBe(404);
    expect(urls.filter((url) => url.startsWith('/dev'))).toEqual([]);
  });
});
