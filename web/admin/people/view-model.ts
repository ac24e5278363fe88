import type { Translate } from '../../../domain/bilingual.ts';
import { roleInWords } from '../../../words/history.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { HeldRole } from '../../../records/directory/roles.ts';
import type { OfficialsTable, UnitsTable } from '../../../records/database/schema.ts';
import {
  BREAK,
  bullets,
  buttons,
  entries,
  form,
  heading,
  inset,
  link,
  linkButton,
  pagination,
  paragraph,
  small,
  strong,
  tag,
  type Block,
  type BlockPage,
  type Content,
  type FieldModel,
} from '../../layout/blocks.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { formatInstant } from '../../layout/names.ts';
import { ADMIN, ADMIN_PEOPLE, directoryOf } from '../../layout/paths.ts';
import { pageNumber, pagination as paginationOptions } from '../queries.ts';
import { ROLES } from './read-role.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const PAGE_SIZE = 50;

/** The directory with what its names stand for. */
export interface People {
  officials: OfficialsTable[];
  units: UnitsTable[];
  plans: readonly Plan[];
  /** Those of the plans that the reader coordinates. */
  coordinated: readonly Plan[];
}

const unitOf = ({ units }: People, id: string, t: Translate): string => {
  const unit = units.find((one) => one.id === id);
  return unit ? t(unit.name, unit.nameEn ?? unit.name) : id;
};

const planOf = ({ plans }: People, id: string | null, t: Translate): string => {
  const plan = plans.find((one) => one.id === id);
  return plan ? t(plan.title, plan.titleEn) : (id ?? t('Mọi kế hoạch', 'All plans'));
};

/** What a filter looks for in: nobody should need to type the accents of a name exactly as it is written. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();

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

type Choice = [value: string, text: string];

/** A choice that says with its first item what stands where none is made. */
function choice(
  name: string,
  {
    label,
    first,
    items,
    chosen,
    problems = [],
  }: {
    label: string;
    first: string;
    items: Choice[];
    chosen: string | undefined;
    problems?: FormProblem[];
  },
): FieldModel {
  return {
    kind: 'select',
    options: {
      ...{ id: name, name, label: { text: label }, errorMessage: errorOf(problems, name) },
      items: [['', first] as Choice, ...items].map(([value, text]) => ({
        ...{ value, text, selected: value === (chosen ?? '') },
      })),
    },
  };
}

const planItems = (people: People, t: Translate): Choice[] =>
  people.plans.map(({ id }) => [id, planOf(people, id, t)]);
const roleItems = (t: Translate): Choice[] => ROLES.map((role) => [role, roleInWords(role, { t })]);
const unitItems = (people: People, t: Translate): Choice[] =>
  people.units
    .map(({ id }): Choice => [id, unitOf(people, id, t)])
    .sort(([, one], [, other]) => one.localeCompare(other, 'vi'));

/** Which of them are shown. */
function filterForm(people: People, query: Record<string, string>, t: Translate): Block {
  const search = {
    ...{ id: 'q', name: 'q', value: query.q },
    label: { text: t('Tìm tên, địa chỉ hoặc đơn vị', 'Search by name, address or unit') },
  };
  return form({
    method: 'get',
    action: ADMIN_PEOPLE,
    fields: [
      { kind: 'text', options: search },
      choice('plan', {
        ...{ label: t('Kế hoạch', 'Plan'), first: t('Mọi kế hoạch', 'All plans') },
        ...{ items: planItems(people, t), chosen: query.plan },
      }),
      choice('role', {
        ...{ label: t('Vai trò', 'Role'), first: t('Mọi vai trò', 'All roles') },
        ...{ items: roleItems(t), chosen: query.role },
      }),
    ],
    buttons: [{ text: t('Lọc', 'Filter'), look: 'secondary' }],
  });
}

/** Somebody with their roles, each to be taken away by its button. */
function person(official: OfficialsTable, people: People, t: Translate): Content {
  const { email, name, unit, plan, roles, bouncedAt } = official;
  const unitWords = unitOf(people, unit, t);
  const bounced = { text: t('Không nhận được thư', 'Mail bounces'), classes: 'govuk-tag--red' };
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
  const last = Math.max(1, Math.ceil(meant.length / PAGE_SIZE));
  const from = (Math.min(pageNumber(query.trang), last) - 1) * PAGE_SIZE;
  const bounced = people.officials.filter(({ bouncedAt }) => bouncedAt !== null).length;
  const at = { path: ADMIN_PEOPLE, query, name: 'trang' };
  return {
    title: t('Cán bộ và vai trò', 'Officials and roles'),
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    isWide: true,
    blocks: [
      paragraph(
        t(
          'Ai giữ vai trò gì, ở đơn vị và kế hoạch nào. Thư và quyền mở trang đi theo danh bạ này; mỗi thay đổi có một dòng trong nhật ký.',
          'Who holds which role, in which unit and plan. Mail and access follow this directory; every change is recorded in the timeline.',
        ),
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
        paragraph(
          t(
            'Nạp danh bạ từ tệp, bàn giao đầu mối: trang danh bạ của cán bộ điều phối',
            'To import a directory from a file or to replace a focal point, use the coordinator’s directory page',
          ),
        ),
        bullets(people.coordinated.map(({ id }) => link(directoryOf(id), planOf(people, id, t)))),
      ],
      filterForm(people, query, t),
      heading(t(`${meant.length} dòng`, meant.length === 1 ? '1 entry' : `${meant.length} entries`)),
      entries(
        meant.length > 0
          ? meant.slice(from, from + PAGE_SIZE).map((official) => person(official, people, t))
          : [t('Không có ai như vậy.', 'Nobody matches.')],
      ),
      pagination(paginationOptions(at, { total: meant.length, size: PAGE_SIZE }, t)),
    ],
  };
}

/** The form by which somebody is given a role. */
export function addPage(
  people: People,
  typed: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): BlockPage {
  const email = {
    ...{ id: 'email', name: 'email', type: 'email', spellcheck: false, value: typed.email },
    errorMessage: errorOf(problems, 'email'),
    label: { text: t('Địa chỉ thư công vụ', 'Official e-mail address') },
  };
  const name = {
    ...{ id: 'name', name: 'name', value: typed.name },
    label: { text: t('Họ và tên (không bắt buộc)', 'Name (optional)') },
    hint: {
      text: t('Để trống với hộp thư chung của đơn vị.', 'Leave empty for a unit’s shared mailbox.'),
    },
  };
  const language = {
    ...{ idPrefix: 'language', name: 'language', classes: 'govuk-radios--inline' },
    fieldset: { legend: { text: t('Thư bằng', 'Language of mails') } },
    items: [
      { value: 'vi', text: 'Tiếng Việt', checked: typed.language !== 'en' },
      { value: 'en', text: 'English', checked: typed.language === 'en' },
    ],
  };
  return {
    title: t('Trao một vai trò', 'Assign a role'),
    back: { href: ADMIN_PEOPLE, text: t('Cán bộ và vai trò', 'Officials and roles') },
    problems,
    blocks: [
      paragraph(
        t(
          'Có hiệu lực ngay: thư nhắc kế tiếp và quyền mở trang theo vai trò mới. Người đã có trong danh bạ giữ các vai trò khác.',
          'It takes effect at once: the next reminder and access to pages follow the new role. Someone already in the directory keeps their other roles.',
        ),
      ),
      form({
        fields: [
          { kind: 'email', options: email },
          { kind: 'text', options: name },
          choice('role', {
            ...{ label: t('Vai trò', 'Role'), first: t('Chọn vai trò', 'Choose a role') },
            ...{ items: roleItems(t), chosen: typed.role, problems },
          }),
          choice('unit', {
            ...{ label: t('Đơn vị', 'Unit'), first: t('Chọn đơn vị', 'Choose a unit') },
            ...{ items: unitItems(people, t), chosen: typed.unit, problems },
          }),
          choice('plan', {
            ...{ label: t('Kế hoạch', 'Plan'), first: t('Mọi kế hoạch', 'All plans') },
            ...{ items: planItems(people, t), chosen: typed.plan, problems },
          }),
          { kind: 'choice', options: language },
        ],
        buttons: [{ text: t('Trao vai trò', 'Assign the role') }],
      }),
    ],
  };
}

/** Asks once more before a role is taken. */
export function removePage(people: People, held: HeldRole, problems: FormProblem[], t: Translate): BlockPage {
  const role = roleInWords(held.role, { t });
  return {
    title: t(`Bỏ vai trò ${role}?`, `Remove the role ${role}?`),
    back: { href: ADMIN_PEOPLE, text: t('Thôi, quay lại', 'No, go back') },
    problems,
    blocks: [
      paragraph([held.email, unitOf(people, held.unit, t), planOf(people, held.plan, t)].join(' · ')),
      paragraph(
        t(
          'Từ lúc này người ấy không nhận thư và không mở được trang theo vai trò này; liên kết đã gửi trong vai trò này không mở được nữa. Những gì họ đã làm vẫn ghi như cũ. Nếu đơn vị không còn ai giữ vai trò, thư tới cơ quan đầu mối.',
          'From now on they get no mail and can open no page in this role, and links sent to them in it stop working. What they did stays on record. If nobody else in the unit holds the role, its mail goes to the coordinating agency.',
        ),
      ),
      form({
        action: `${ADMIN_PEOPLE}/bo`,
        hidden: { ...held, plan: held.plan ?? '', sure: 'yes' },
        buttons: [{ text: t('Bỏ vai trò', 'Remove the role'), look: 'warning', id: 'sure' }],
      }),
    ],
  };
}
