/** Puts an exported record into a database that holds nothing: all of it or nothing. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { both } from '../../domain/bilingual.ts';
import { invalid, refused, type UserError } from '../../domain/user-error.ts';
import type { Database } from '../database/schema.ts';
import { FORMAT, type Carried } from './export-record.ts';
import { listPortableTables, readSchemaNames, type PortableTable } from './portable-tables.ts';

/** What is there from the first start on, and is replaced. */
const OF_EVERY_DATABASE = new Set(['installation', 'link_keys']);
/** Letters, and rows, of one statement. */
const LETTERS_AT_ONCE = 1_000_000;
const ROWS_AT_ONCE = 500;

/**
 * @param lines as `exportRecord` gave them
 * @throws UserError `refused` where the database holds something; `invalid` where the lines are not a whole record, or
 *   of a release with other tables
 */
export async function importRecord(
  db: Kysely<Database>,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Carried> {
  return db.transaction().execute(async (trx) => {
    // Whoever starts to write meanwhile waits, and finds it full.
    await sql`lock table plans in share row exclusive mode`.execute(trx);
    const tables = await listPortableTables(trx);
    await requireEmpty(trx, tables);
    // The audit's rows bring their chain along.
    await sql`alter table audit disable trigger user`.execute(trx);
    const carried = await readLines(trx, lines, tables);
    await sql`alter table audit enable trigger user`.execute(trx);
    await setCounters(trx);
    return carried;
  });
}

async function requireEmpty(trx: Transaction<Database>, tables: PortableTable[]): Promise<void> {
  for (const { name } of tables) {
    if (OF_EVERY_DATABASE.has(name)) continue;
    const { rows } = await sql<{ some: boolean }>`
      select exists (select from ${sql.table(name)}) as some`.execute(trx);
    if (rows[0]?.some) throw notEmpty(name);
  }
  for (const name of OF_EVERY_DATABASE) await sql`delete from ${sql.table(name)}`.execute(trx);
}

async function readLines(
  trx: Transaction<Database>,
  lines: AsyncIterable<string> | Iterable<string>,
  tables: PortableTable[],
): Promise<Carried> {
  const carried = { tables: 0, rows: 0 };
  let [isHeaded, isWhole] = [false, false];
  let into: PortableTable | null = null;
  let waiting: string[] = [];
  let letters = 0;
  const flush = async (): Promise<void> => {
    if (into && waiting.length > 0) await insertRows(trx, into, waiting);
    carried.rows += waiting.length;
    [waiting, letters] = [[], 0];
  };
  for await (const line of lines) {
    if (!line.startsWith('#')) {
      if (into === null) throw notARecord();
      waiting.push(line);
      letters += line.length;
      if (letters > LETTERS_AT_ONCE || waiting.length >= ROWS_AT_ONCE) await flush();
      continue;
    }
    await flush();
    const mark = readMark(line);
    if (!isHeaded) {
      await requireSameSchema(trx, mark);
      isHeaded = true;
    } else if (mark.end === true) {
      isWhole = mark.tables === carried.tables && mark.rows === carried.rows;
    } else {
      into = tables.find(({ name }) => name === mark.table) ?? null;
      if (into === null) throw notARecord();
      carried.tables += 1;
    }
  }
  if (!isHeaded) throw notARecord();
  if (!isWhole) throw cutOff();
  return carried;
}

function readMark(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line.slice(1)) as Record<string, unknown>;
  } catch {
    throw notARecord();
  }
}

async function requireSameSchema(trx: Transaction<Database>, head: Record<string, unknown>): Promise<void> {
  if (head.format !== FORMAT || !Array.isArray(head.schema)) throw notARecord();
  const here = await readSchemaNames(trx);
  const there = head.schema as string[];
  const others = [
    ...here.filter((name) => !there.includes(name)),
    ...there.filter((name) => !here.includes(name)),
  ];
  if (others.length > 0) throw otherSchema(others);
}

async function insertRows(
  trx: Transaction<Database>,
  { name, columns }: PortableTable,
  lines: string[],
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(name)} (${names}) overriding system value
    select ${names} from jsonb_populate_recordset(null::${sql.table(name)}, ${`[${lines.join(',')}]`}::jsonb)`.execute(
    trx,
  );
}

/** What counts up by itself goes on after the highest number that came. */
async function setCounters(trx: Transaction<Database>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(trx);
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      coalesce(max(${sql.ref(column)}), 1), max(${sql.ref(column)}) is not null) from ${sql.table(table)}`.execute(
      trx,
    );
  }
}

function notEmpty(table: string): UserError {
  return refused(
    'DATABASE_URL',
    both(
      `Cơ sở dữ liệu đã có dữ liệu (bảng ${table}); chưa nhập gì.`,
      `The database holds data already (table ${table}); nothing was imported.`,
    ),
    both(
      'Nhập vào một cơ sở dữ liệu trống, hoặc một thư mục dữ liệu mới.',
      'Import into an empty database, or into a new folder of data.',
    ),
    { code: 'not-empty' },
  );
}

function notARecord(): UserError {
  return invalid(
    'FILE',
    both('Đây không phải tệp do record export ghi ra.', 'This is no file that record export has written.'),
    both('Chọn đúng tệp.', 'Choose the right file.'),
    { code: 'not-a-record' },
  );
}

function cutOff(): UserError {
  return invalid(
    'FILE',
    both('Tệp bị cụt; chưa nhập gì.', 'The file is cut off; nothing was imported.'),
    both('Chép lại tệp, hoặc xuất lại.', 'Copy the file again, or export again.'),
    { code: 'cut-off' },
  );
}

function otherSchema(others: string[]): UserError {
  return invalid(
    'FILE',
    both(
      `Tệp do một bản phần mềm khác ghi ra (${others.join(', ')}); chưa nhập gì.`,
      `The file was written by another release (${others.join(', ')}); nothing was imported.`,
    ),
    both('Xuất và nhập bằng cùng một bản phần mềm.', 'Export and import with the same release.'),
    { code: 'other-schema' },
  );
}
