/** What is drawn: a line per page. */
import type { Page } from 'playwright-core';
import type { Role } from '../../domain/obligation.ts';
import { COORDINATOR, PLAN } from '../support/workflow-plan.ts';

export interface Scene {
  /** Name of the file. */
  name: string;
  /** Whose page: of a unit, of somebody who signed in, or anybody's. */
  as: { unit: string } | { unit: string; role: Role } | null;
  path: string;
  /** What is done on the page before it is drawn. */
  act?(page: Page): Promise<void>;
}

const UNIT = (unit: string): string => `/don-vi/${PLAN}/${unit}`;
const REPORT = (unit: string): string => `${UNIT(unit)}/bao-cao/2024-h1`;
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

const focal = (name: string, unit: string, path: string, act?: Scene['act']): Scene => ({
  name: `dau-moi-${name}`,
  as: { unit },
  path,
  act,
});
const anybody = (name: string, path: string, act?: Scene['act']): Scene => ({ name, as: null, path, act });
const signed = (name: string, role: Role, path: string): Scene => ({
  name,
  as: { unit: COORDINATOR, role },
  path,
});

export const SCENES: Scene[] = [
  anybody('trang-dau', '/'),
  anybody('gui-lai-lien-ket', '/lien-ket-moi'),
  anybody('lien-ket-hong', '/l/khong-phai-lien-ket'),
  anybody('loi-403', UNIT('so-mot')),
  anybody('loi-404', '/khong-co'),
  anybody('dang-nhap', '/dang-nhap'),
  anybody('hop-thu', '/mailbox'),
  focal('01-viec-cua-don-vi', 'so-hai', UNIT('so-hai')),
  focal('02-bao-cao', 'so-ba', REPORT('so-ba')),
  focal('03-so-lieu', 'so-ba', `${REPORT('so-ba')}/so-lieu`),
  focal('04-nhiem-vu-thuong-xuyen', 'so-ba', `${REPORT('so-ba')}/nhiem-vu`),
  focal('05-noi-dung', 'so-ba', `${REPORT('so-ba')}/noi-dung`),
  focal('06-nguoi-lap-van-ban', 'so-ba', `${REPORT('so-ba')}/van-ban`),
  focal('07-cho-can-sua', 'so-ba', `${REPORT('so-ba')}/van-ban`, async (page) => {
    await page.locator('#documentDate').fill('hôm qua');
    await press(/Lưu và tiếp tục|Save and continue/)(page);
  }),
  focal('08-kiem-tra', 'so-hai', `${REPORT('so-hai')}/kiem-tra`),
  focal('09-da-gui', 'so-mot', `${REPORT('so-mot')}/da-gui`),
  focal('10-bao-cao-da-gui', 'so-mot', REPORT('so-mot')),
  focal('11-thu-hoi', 'so-mot', `${REPORT('so-mot')}/thu-hoi`),
  focal('12-bao-cao-tra-lai', 'so-hai', REPORT('so-hai')),
  focal('13-nhiem-vu', 'so-mot', `${UNIT('so-mot')}/nhiem-vu/KT-3@2024-q2`),
  focal('14-nhiem-vu-da-xong', 'so-hai', `${UNIT('so-hai')}/nhiem-vu/KT-4@2024-q2`),
  focal('15-gia-han', 'so-ba', `${REPORT('so-ba')}/gia-han`),
  focal('16-chuyen-dong-nghiep', 'so-ba', `${REPORT('so-ba')}/chuyen`),
  focal('17-ban-ky', 'so-mot', `${REPORT('so-mot')}/ban-ky`),
  focal('18-vuong-mac', 'so-mot', `${UNIT('so-mot')}/vuong-mac`),
  focal('19-nhat-ky', 'so-hai', `${UNIT('so-hai')}/nhat-ky`),
  signed('ke-hoach-cua-toi', 'coordinator', '/ke-hoach'),
];
