import type { Command } from 'commander';
import { both } from '../../domain/bilingual.ts';
import { printInstant } from '../../domain/words/dates.ts';
import { SCOPES, type Scope } from '../../client/api/scope-names.ts';
import { TOKEN_STATES } from '../../words/token-states.ts';
import type { TokenEntry } from '../../client/engine.ts';
import { parseEmail, parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import type { Session } from '../session.ts';
import { WrongValue } from '../wrong-value.ts';

const LONGEST_DAYS = 3_650;
const DEFAULT_DAYS = 365;

function parseScopes(value: string): Scope[] {
  const named = value.split(',').map((one) => one.trim());
  const known = SCOPES.filter((scope) => named.includes(scope));
  if (named.length > 0 && named.every((one) => known.some((scope) => scope === one))) return known;
  const list = SCOPES.join(', ');
  throw new WrongValue(
    both(`cần một hay nhiều trong: ${list}, cách nhau bằng dấu phẩy.`, `give some of ${list}, with commas.`),
  );
}

function parseDays(value: string): number {
  const days = Number(value);
  if (/^\d{1,4}$/.test(value) && days >= 1 && days <= LONGEST_DAYS) return days;
  throw new WrongValue(
    both(`cần số ngày từ 1 đến ${LONGEST_DAYS}.`, `give a number of days from 1 to ${LONGEST_DAYS}.`),
  );
}

function draw(tokens: TokenEntry[], { t, table, colors }: Session): string {
  if (tokens.length === 0) return t('Chưa có mã truy cập nào.', 'There are no tokens.');
  const paint = { valid: colors.green, expired: colors.yellow, revoked: colors.dim };
  return table(tokens, [
    [t('Mã', 'Id'), (one) => one.id],
    [t('Dùng cho', 'For'), (one) => one.name],
    [t('Quyền', 'Scopes'), (one) => one.scopes.join(', ')],
    [t('Với tên', 'As'), (one) => one.as],
    [t('Tình trạng', 'State'), ({ state }) => paint[state](t(TOKEN_STATES[state]))],
    [t('Hết hạn', 'Expires'), (one) => printInstant(one.expiresAt)],
    [t('Dùng lần cuối', 'Last used'), (one) => one.lastUsedAt && printInstant(one.lastUsedAt)],
  ]);
}

interface Options {
  scopes: Scope[];
  as?: string;
  days: number;
}

/** `token create NAME --scopes …`. */
function addCreate(group: Command, run: Run): void {
  const { t } = run;
  const command = group
    .command('create')
    .description(
      t('tạo mã truy cập API cho một hệ thống khác; mã chỉ hiện một lần', 'make a token; it is shown once'),
    )
    .argument('<NAME>', t('dùng cho việc gì', 'what it is for'), parseText)
    .requiredOption('--scopes <a,b>', t('quyền: read, acts, admin', 'some of read, acts, admin'), parseScopes)
    .option('--as <EMAIL>', t('chỉ với tên cán bộ này', 'only in the name of this official'), parseEmail)
    .option('--days <N>', t('số ngày còn dùng', 'days for which it opens'), parseDays, DEFAULT_DAYS);
  withExamples(
    command,
    run,
    'token create "Trang tổng hợp của tỉnh" --scopes read',
    'token create "Hệ thống một cửa" --scopes read,acts --as dau-moi@so-y-te.example --days 90 --json',
  );
  onRun<Options>(command, run, async (session, [name = ''], { scopes, as: actsAs, days }) => {
    const made = await session.withEngine((engine) =>
      engine.createToken({ name, scopes, days, ...(actsAs === undefined ? {} : { actsAs }) }),
    );
    session.answer(made, () => `${draw([made], session)}\n\n${made.token}`);
    session.note(
      session.t(
        'Mã này không hiện lại nữa: cất ngay vào nơi giữ bí mật.',
        'It is not shown again: store it now.',
      ),
    );
  });
}

/** `token …`: bearer tokens with which other systems ask the API. */
export function addToken(parent: Command, run: Run): void {
  const { t } = run;
  const group = parent
    .command('token')
    .description(t('mã truy cập API của các hệ thống khác', 'API tokens of other systems'));
  addCreate(group, run);
  const list = group
    .command('list')
    .description(
      t('các mã đã tạo, hạn dùng, lần dùng cuối', 'tokens, until when they open, when they last did'),
    );
  withExamples(list, run, 'token list --json');
  onRun(list, run, async (session) => {
    const result = await session.withEngine((engine) => engine.listTokens());
    session.answer(result, () => draw(result.tokens, session));
  });
  const revoke = group
    .command('revoke')
    .description(t('thu hồi một mã, có hiệu lực ngay', 'end a token at once'))
    .argument('<ID>', t('mã trong danh sách, không phải mã bí mật', 'its id in the list, not what opens'));
  withExamples(revoke, run, 'token revoke ma-0f3c9a51b2');
  onRun(revoke, run, async (session, [token = '']) => {
    const result = await session.withEngine((engine) => engine.revokeToken({ token }));
    session.answer(result, () =>
      session.t(
        `Đã thu hồi ${result.id} lúc ${printInstant(result.revokedAt)}.`,
        `Revoked ${result.id} at ${printInstant(result.revokedAt)}.`,
      ),
    );
  });
}
