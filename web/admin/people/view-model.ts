import type { Translate } from '../../../domain/bilingual.ts';
import { roleInWords } from '../../../words/history.ts';
import type { OfficialsTable } from '../../../records/database/schema.ts';
import {
  bullets,
  buttons,
  entries,
  heading,
  inset,
  linkButton,
  type Block,
  type BlockPage,
  type Content,
} from '../../layout/blocks.ts';
import { formatInstant, ZONE } from '../../layout/names.ts';
import { ADMIN, ADMIN_PEOPLE, directoryOf } from '../../layout/paths.ts';
import { selectField, type Field } from '../../layout/field.ts';
import { folded } from '../../lists/compare-texts.ts';
import { filterOf, PAGE_SIZE, pageLinks, pageOf } from '../../lists/queries.ts';
import { planItems, planOf, roleItems, unitOf, type People } from './people.ts';
import { BREAK, link, small, strong, tag, coloured } from '../../layout/sentence.ts';

function isMeant(
  people: People,
  official: OfficialsTable,
  query: Record<string, string>,
  t: Translate,
): boolean {
  const { email, name, unit, plan, roles, bouncedAt } = official;
  const words = folded([email, name, unit, unitOf(people, unit, t)].join(' '));
  return (
    (query.plan === undefined || (plan ?? query.plan) === query.plan) &&
    (query.role === undefined || roles.some((role) => role === query.role)) &&
    (query.bounced === undefined || bouncedAt !== null) &&
    (query.q === undefined || words.includes(folded(query.q)))
  );
}

/** Which of them are shown. */
function filterForm(people: People, query: Record<string, string>, t: Translate): Block {
  const search = t('Tìm tên, địa chỉ hoặc đơn vị', 'Search by name, address or unit');
  const fields: Field[] = [
    { name: 'q', kind: 'text', label: search },
    selectField('plan', t('Kế hoạch', 'Plan'), t('Mọi kế hoạch', 'All plans'), planItems(people, t)),
    selectField('role', t('Vai trò', 'Role'), t('Mọi vai trò', 'All roles'), roleItems(t)),
  ];
  return filterOf(ADMIN_PEOPLE, fields, query, t);
}

/** Somebody with their roles, each to be taken away by its button. */
function person(official: OfficialsTable, people: People, t: Translate): Content {
  const { email, name, unit, plan, roles, bouncedAt } = official;
  const unitWords = unitOf(people, unit, t);
  const bounced = coloured(t('Không nhận được thư', 'Mail bounces'), 'red');
  const since = bouncedAt && `${t('từ', 'since')} ${formatInstant(bouncedAt, ZONE, t)}`;
  return [
    [strong(name ?? email), name !== null && ` ${email}`],
    since && [' ', tag(bounced), ' ', small(since)],
    [BREAK, `${unitWords} · ${planOf(people, plan, t)}`],
    roles.map((role) => {
      const text = roleInWords(role, { t });
      return linkButton({
        ...{ action: `${ADMIN_PEOPLE}/bo`, hidden: { email, unit, plan: plan ?? '', role }, text },
        button: t('Bỏ vai trò', 'Remove'),
        more: `: ${text}, ${name ?? email}, ${unitWords}`,
      });
    }),
  ];
}

/** Who holds which role where, with the filters of the address. */
export function peoplePage(people: People, query: Record<string, string>, t: Translate): BlockPage {
  const meant = people.officials.filter((official) => isMeant(people, official, query, t));
  const bounced = people.officials.filter(({ bouncedAt }) => bouncedAt !== null).length;
  const at = { path: ADMIN_PEOPLE, query, name: 'trang' };
  return {
    title: t('Cán bộ và vai trò', 'Officials and roles'),
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    isWide: true,
    blocks: [
      t(
        'Ai giữ vai trò gì, ở đơn vị và kế hoạch nào. Thư và quyền mở trang đi theo danh bạ này; mỗi thay đổi có một dòng trong nhật ký.',
        'Who holds which role, in which unit and plan. Mail and access follow this directory; every change is recorded in the timeline.',
      ),
      buttons({ text: t('Trao một vai trò', 'Assign a role'), href: `${ADMIN_PEOPLE}/them` }),
      bounced > 0 &&
        inset([
          t(
            `${bounced} địa chỉ không nhận được thư. Thư cho các địa chỉ này tới cơ quan đầu mối. Trao vai trò cho địa chỉ đúng rồi bỏ vai trò của địa chỉ hỏng. `,
            `Addresses that refuse mail: ${bounced}. Their mail goes to the coordinating agency. Assign the role to the correct address, then remove it from the bad one. `,
          ),
          link('?bounced=1', t('Xem các địa chỉ này', 'Show these addresses')),
        ]),
      people.coordinated.length > 0 && [
        t(
          'Nạp danh bạ từ tệp, bàn giao đầu mối: trang danh bạ của cán bộ điều phối',
          'To import a directory from a file or to replace a focal point, use the coordinator’s directory page',
        ),
        bullets(people.coordinated.map(({ id }) => link(directoryOf(id), planOf(people, id, t)))),
      ],
      filterForm(people, query, t),
      heading(t(`${meant.length} dòng`, meant.length === 1 ? '1 entry' : `${meant.length} entries`)),
      entries(
        meant.length > 0
          ? pageOf(meant, query.trang, PAGE_SIZE).map((official) => person(official, people, t))
          : [t('Không có ai như vậy.', 'Nobody matches.')],
      ),
      pageLinks(at, { total: meant.length, size: PAGE_SIZE }, t),
    ],
  };
}
