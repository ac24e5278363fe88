/** Mails about somebody's place in the directory: each with the way to their work. */
import { translator } from '../../domain/bilingual.ts';
import { roleInWords } from '../../words/history.ts';
import { openWork } from '../../words/open-work.ts';
import type { OfficialEntry } from '../../client/engine.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Plan } from '../../domain/plan.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { createLinkIssuer } from '../new-link/create-link-issuer.ts';
import type { WebServices } from '../services.ts';

const OWN: Role[] = ['focal-point', 'head'];
const STEERING: Role[] = ['coordinator', 'approver'];

/** The page by which somebody gets to their work; null for those who only receive reports. */
async function wayIn(
  services: WebServices,
  plan: Plan,
  { unit, email, roles }: OfficialEntry,
): Promise<string | null> {
  const role = OWN.find((one) => roles.includes(one));
  if (role) return (await createLinkIssuer(services))({ plan: plan.id, unit, email, role });
  return STEERING.some((one) => roles.includes(one)) ? `${services.publicUrl}/dang-nhap` : null;
}

/**
 * Tells somebody that they were entered in a plan's directory, and how they get to their work.
 * @returns false where there is nothing for them to open, so that no mail goes out
 * @throws the mail server's error when it does not take the mail
 */
async function sendWelcome(services: WebServices, plan: Plan, official: OfficialEntry): Promise<boolean> {
  const url = await wayIn(services, plan, official);
  if (url === null) return false;
  const { email, name, language, roles } = official;
  const t = translator(language === 'en' ? 'en' : 'vi');
  const unit = unitName(plan, official.unit, t);
  const coordinator = unitName(plan, plan.coordinator, t);
  const rows = roles.some((role) => OWN.includes(role))
    ? await listObligations(services.records.db, plan.id, official.unit)
    : [];
  const open = openWork(rows, { at: services.now(), timeZone: plan.timeZone }).map((one) => `– ${t(one)}`);
  const as = roles.map((role) => roleInWords(role, { t })).join(', ');
  await services.post.send({
    to: email,
    language,
    at: services.now(),
    subject: t(`Việc của ${unit} trong kế hoạch`, `The work of ${unit} in the plan`),
    paragraphs: [
      t(`Kính gửi: ${name ?? unit}`, `Dear ${name ?? unit},`),
      t(
        `Danh bạ của ${citePlan(plan, t)} vừa ghi địa chỉ này là ${as} của ${unit}. Từ nay thư nhắc việc gửi tới đây.`,
        `The directory of ${citePlan(plan, t)} now lists this address as ${as} of ${unit}. From now on, reminders are sent here.`,
      ),
      ...(open.length > 0
        ? [t('Việc đang mở và tình hình hiện nay:', 'What is open, and how it stands:')]
        : []),
      ...open,
      t(
        'Liên kết dưới đây mở phần việc: việc nào đến hạn, hạn ngày nào, nơi gửi kết quả. Mở liên kết không làm thay đổi gì; chỉ chuyển tiếp trong đơn vị.',
        'The link below opens the work: what is due, by when, and where to submit it. Opening it changes nothing; please forward it only within your unit.',
      ),
      url,
      t(
        `Nếu đây không phải việc của quý vị, xin báo ${coordinator}.`,
        `If this is not your responsibility, please inform ${coordinator}.`,
      ),
      coordinator,
    ],
  });
  return true;
}

/**
 * The same, where a mail that cannot be sent keeps nothing from being done.
 * @param official null where nobody is to be notified
 * @param key of what was done
 * @returns key of the banner: the same, or that nobody was to be notified, or that the mail could not be sent
 */
export async function welcome(
  services: WebServices,
  plan: Plan,
  official: OfficialEntry | null,
  key: string,
): Promise<string> {
  if (!official) return key;
  try {
    return (await sendWelcome(services, plan, official)) ? key : `${key}-khong-thu`;
  } catch (error) {
    services.log(`welcome not sent: ${String(error)}`);
    return 'thu-loi';
  }
}

/**
 * Asks a unit, at its mailbox or else at its heads, to name a focal point; the link leads to the page for it.
 * @param people the unit's entries in the directory
 * @throws the mail server's error when it does not take a mail
 */
export async function askToName(services: WebServices, plan: Plan, people: OfficialEntry[]): Promise<number> {
  const mailboxes = people.filter(({ name, roles }) => name === null && roles.length > 0);
  const heads = people.filter(({ roles }) => roles.includes('head'));
  const asked = mailboxes.length > 0 ? mailboxes : heads;
  const issue = await createLinkIssuer(services);
  for (const { email, name, unit: id, language, roles } of asked) {
    const t = translator(language === 'en' ? 'en' : 'vi');
    const unit = unitName(plan, id, t);
    const role = roles.find((one) => OWN.includes(one)) ?? roles[0] ?? 'head';
    await services.post.send({
      to: email,
      language,
      at: services.now(),
      subject: t(`Đề nghị ${unit} cử đầu mối`, `${unit}: please name a focal point`),
      paragraphs: [
        t(`Kính gửi: ${name ?? unit}`, `Dear ${name ?? unit},`),
        t(
          `${unit} có việc trong ${citePlan(plan, t)}, nhưng danh bạ chưa có đầu mối nhận được thư. Trân trọng đề nghị đơn vị cử một cán bộ: mở liên kết dưới đây, ghi họ tên và địa chỉ thư công vụ.`,
          `${unit} has work under ${citePlan(plan, t)}, but the directory has no focal point who can be reached by mail. Please name an official: open the link below and enter their name and official address.`,
        ),
        await issue({ plan: plan.id, unit: id, email, role }),
        unitName(plan, plan.coordinator, t),
      ],
    });
  }
  return asked.length;
}
