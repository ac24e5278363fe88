/** What may be done about one entry of the directory, each on a page of its own. */
import type { Translate } from '../../domain/bilingual.ts';
import type { Engine, OfficialEntry } from '../../client/engine.ts';
import type { Plan } from '../../domain/plan.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { PersonForm } from './person-page.ts';
import type { PersonTyped } from './person-typed.ts';

export interface PersonAct {
  /** Last part of its address, and of what is said once it is done. */
  key: 'sua' | 'thay' | 'bo';
  form(
    row: OfficialsTable,
    t: Translate,
  ): Pick<PersonForm, 'title' | 'intro' | 'button' | 'asks' | 'isGrave'>;
  /** What stands in the form before anybody types. */
  start(row: OfficialsTable): PersonTyped;
  /**
   * Says it to the façade.
   * @returns whoever is to get a mail with the way to their work; null for nobody
   */
  act(
    engine: Engine,
    plan: Plan,
    row: OfficialsTable,
    typed: PersonTyped,
    as: string,
  ): Promise<OfficialEntry | null>;
}

const whoOf = ({ name, email }: OfficialsTable): string => (name === null ? email : `${name} (${email})`);

const asTyped = ({ email, name, roles, language }: OfficialsTable): PersonTyped => ({
  ...{ email, name: name ?? '', roles, language },
});

const change: PersonAct = {
  key: 'sua',
  form: (row, t) => ({
    title: t('Sửa mục trong danh bạ', 'Change an entry of the directory'),
    intro: [
      row.email,
      row.bouncedAt === null
        ? t(
            'Muốn đổi địa chỉ thư hoặc đổi người, dùng “Thay người”: liên kết cũ khi đó ngừng dùng.',
            'To change the address or the person use “Replace”: the old links then stop working.',
          )
        : t(
            'Thư tới địa chỉ này không đến nơi. Nếu hộp thư đã dùng được, bấm lưu: thư lại gửi tới đây.',
            'Mail to this address bounces. If it works again, save: mail goes there once more.',
          ),
    ],
    button: t('Lưu', 'Save'),
    asks: { email: false, name: true, roles: true },
  }),
  start: asTyped,
  act: async (engine, plan, row, { name, roles, language }, as) => {
    await engine.changeOfficial({
      ...{ plan: plan.id, unit: row.unit, email: row.email, name: name || null, roles, language, as },
    });
    return null;
  },
};

const replace: PersonAct = {
  key: 'thay',
  form: (row, t) => ({
    title: t('Thay người', 'Replace'),
    intro: [
      t(`Đang giữ việc: ${whoOf(row)}.`, `In office: ${whoOf(row)}.`),
      t(
        'Người mới nhận các vai trò và việc đang giữ, cùng một thư kèm liên kết. Mọi liên kết đã gửi cho người cũ ngừng dùng ngay.',
        'The new person takes over the roles and the work, and gets a mail with a link. Every link sent to the old one stops working at once.',
      ),
    ],
    button: t('Thay người và gửi thư', 'Replace and send the mail'),
    asks: { email: true, name: true, roles: false },
  }),
  start: ({ roles, language }) => ({ email: '', name: '', roles, language }),
  act: async (engine, plan, row, { name, email }, as) => {
    const by = { email, name: name || null };
    const { official } = await engine.replaceOfficial({
      ...{ plan: plan.id, unit: row.unit, email: row.email, by, as },
    });
    return official;
  },
};

const remove: PersonAct = {
  key: 'bo',
  form: (row, t) => ({
    title: t('Bỏ khỏi danh bạ', 'Remove from the directory'),
    intro: [
      `${whoOf(row)}.`,
      t(
        'Người này không nhận thư của kế hoạch nữa; mọi liên kết đã gửi ngừng dùng. Báo cáo, kết quả đã gửi vẫn còn nguyên.',
        'They get no more mail of the plan, and every link sent to them stops working. What they handed in stays.',
      ),
      t(
        'Việc đã chuyển riêng cho người này trở về đầu mối của đơn vị.',
        'What was passed on to them goes back to the unit’s focal point.',
      ),
    ],
    button: t('Bỏ khỏi danh bạ', 'Remove'),
    asks: { email: false, name: false, roles: false },
    isGrave: true,
  }),
  start: asTyped,
  act: async (engine, plan, { unit, email }, _typed, as) => {
    await engine.removeOfficial({ plan: plan.id, unit, email, as });
    return null;
  },
};

export const PERSON_ACTS: PersonAct[] = [change, replace, remove];
