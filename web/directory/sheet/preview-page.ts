/** What a directory's sheet would change, before anything is saved. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { OfficialEntry } from '../../../client/engine.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { OfficialsTable } from '../../../records/database/schema.ts';
import { roleInWords } from '../../../words/history.ts';
import { form, heading, paragraph, table, type BlockPage, type Parts } from '../../layout/blocks.ts';
import { citePlan, unitName } from '../../layout/names.ts';
import { directoryOf } from '../../layout/paths.ts';
import { BREAK, small, type Words } from '../../layout/sentence.ts';
import { LANGUAGES } from './columns.ts';

/** So many are shown of each kind; how many there are is said above. */
const MOST_SHOWN = 100;

export interface DirectoryChange {
  person: OfficialEntry;
  /** As the directory has them; undefined for somebody new. */
  before: OfficialsTable | undefined;
}

/** What the people of a sheet are to the directory: new, changed, or as they are. */
export function compareDirectory(
  known: readonly OfficialsTable[],
  people: readonly OfficialEntry[],
): { added: DirectoryChange[]; changed: DirectoryChange[]; same: number } {
  const all = people.map((person): DirectoryChange => ({
    person,
    before: known.find(
      (one) => one.plan === person.plan && one.unit === person.unit && one.email === person.email,
    ),
  }));
  const changed = all.filter(({ before, person }) => before && !isSame(before, person));
  const added = all.filter(({ before }) => !before);
  return { added, changed, same: all.length - added.length - changed.length };
}

type Facts = Pick<OfficialEntry, 'name' | 'roles' | 'language'>;

const isSame = (one: Facts, other: Facts): boolean =>
  one.name === other.name &&
  one.language === other.language &&
  one.roles.length === other.roles.length &&
  one.roles.every((role) => other.roles.includes(role));

const factsOf = ({ name, roles, language }: Facts, t: Translate): string =>
  [
    name ?? t('hộp thư chung', 'mailbox'),
    roles.map((role) => roleInWords(role, { t })).join(', '),
    t(LANGUAGES[language === 'en' ? 'en' : 'vi']),
  ].join(' · ');

/** @param sent id under which what was read is kept until it is confirmed */
export function previewPage(
  plan: Plan,
  { added, changed, same }: ReturnType<typeof compareDirectory>,
  sent: string,
  t: Translate,
): BlockPage {
  const row = ({ person, before }: DirectoryChange): Words[] => [
    unitName(plan, person.unit, t),
    person.email,
    before
      ? [factsOf(person, t), BREAK, small(t(`Trước: ${factsOf(before, t)}`, `Before: ${factsOf(before, t)}`))]
      : factsOf(person, t),
  ];
  const group = (title: string, id: string, some: DirectoryChange[]): Parts =>
    some.length > 0 && [
      heading(`${title} (${some.length})`, id),
      table({
        labelledBy: id,
        columns: [t('Đơn vị', 'Unit'), t('Địa chỉ thư', 'E-mail'), t('Họ tên, vai trò', 'Name, roles')],
        rows: some.slice(0, MOST_SHOWN).map(row),
      }),
      some.length > MOST_SHOWN &&
        t(`Và ${some.length - MOST_SHOWN} người khác.`, `And ${some.length - MOST_SHOWN} more.`),
    ];
  const changes = added.length + changed.length;
  return {
    title: t('Kiểm tra trước khi ghi danh bạ', 'Check before the directory is saved'),
    context: [citePlan(plan, t)],
    back: { href: `${directoryOf(plan.id)}/nhap`, text: t('Nạp danh bạ', 'Import') },
    isWide: true,
    blocks: [
      t(
        `Thêm ${added.length} người, sửa ${changed.length} người, ${same} người giữ nguyên. Người không có trong bảng không bị bỏ. Chưa ghi gì.`,
        `${added.length} added, ${changed.length} changed, ${same} as they are. People who are not in the table are kept. Nothing is saved yet.`,
      ),
      group(t('Thêm', 'Added'), 'them', added),
      group(t('Sửa', 'Changed'), 'sua', changed),
      changes > 0
        ? form({
            hidden: { sent },
            buttons: [{ text: t('Ghi vào danh bạ', 'Save to the directory'), step: 'sure' }],
            cancel: { href: directoryOf(plan.id), text: t('Hủy', 'Cancel') },
          })
        : paragraph(t('Không có gì để ghi.', 'There is nothing to save.')),
    ],
  };
}
