import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { onRun, withExamples, type Run } from '../../cli/command.ts';
import { both } from '../../domain/bilingual.ts';
import { invalid } from '../../domain/user-error.ts';
import type { Session } from '../../cli/session.ts';
import type { CarriedFile } from '../../client/operate/record-file.ts';
import type { Records } from '../../records/database/database.ts';
import { listWebhooks } from '../../records/webhooks/webhooks.ts';

/** `record export FILE`, `record import FILE`: the whole record, from one database to another. */
export function addRecord(parent: Command, run: Run): void {
  const { t } = run;
  const group = parent
    .command('record')
    .description(t('chuyển cả hồ sơ sang nơi khác', 'carry the record elsewhere'));
  const given = (name: string, description: string): Command => {
    const command = group.command(`${name} <FILE>`).description(description);
    return withExamples(command, run, `record ${name} ho-so.gz`);
  };
  onRun(
    given('export', t('ghi cả hồ sơ vào một tệp', 'write the whole record to a file')),
    run,
    async (session, [file = '']) => {
      const path = resolve(session.io.cwd, file);
      if (existsSync(path)) throw isThere(file);
      const [{ openRecord }, { exportToFile }] = await loadParts();
      const { records, now } = await openRecord(session.config, false);
      try {
        answer(session, await exportToFile(records, { at: now, withSecrets: false }, path));
      } finally {
        await records.close();
      }
    },
  );
  onRun(
    given('import', t('nạp hồ sơ vào cơ sở dữ liệu trống', 'take a record into an empty database')),
    run,
    async (session, [file = '']) => {
      const path = resolve(session.io.cwd, file);
      if (!existsSync(path)) throw notThere(file);
      const [{ openRecord }, { importFromFile }] = await loadParts();
      const { records } = await openRecord(session.config, true);
      try {
        answer(session, await importFromFile(records, path));
        session.note(
          session.t(
            'Tiếp theo: lien-nganh repair --apply, rồi khởi động máy chủ.',
            'Next: lien-nganh repair --apply, then start the server.',
          ),
        );
        for (const { id } of await listUnsigned(records)) session.note(unsigned(id, session));
      } finally {
        await records.close();
      }
    },
  );
}

const loadParts = () =>
  Promise.all([import('../open-record.ts'), import('../../client/operate/record-file.ts')]);

/** Their secrets are not in the file. */
const listUnsigned = async ({ db }: Records) =>
  (await listWebhooks(db)).filter(({ hasSecret }) => !hasSecret);

const unsigned = (id: string, { t }: Session): string =>
  t(
    `Tin cho webhook ${id} chờ khóa ký mới: lien-nganh webhook renew ${id}`,
    `Messages to webhook ${id} wait for a new secret: lien-nganh webhook renew ${id}`,
  );

function answer(session: Session, carried: CarriedFile): void {
  const { tables, rows, sha256 } = carried;
  session.answer(carried, () =>
    session.t(
      `${tables} bảng, ${rows} dòng, SHA-256 ${sha256}`,
      `${tables} tables, ${rows} rows, SHA-256 ${sha256}`,
    ),
  );
}

function isThere(file: string) {
  return invalid(
    'FILE',
    both(`${file}: tệp đã có, không ghi đè`, `${file}: the file exists and is left as it is`),
    both('Chọn tên khác.', 'Choose another name.'),
  );
}

function notThere(file: string) {
  return invalid(
    'FILE',
    both(`${file}: không có tệp này`, `${file}: there is no such file`),
    both('Kiểm tra đường dẫn.', 'Check the path.'),
  );
}
