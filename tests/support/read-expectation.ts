/**
 * What an examiner expects of a plan document, one thing a line:
 *
 *     number 12/KH-UBND            date 2026-01-06
 *     target 85 %                  day unit year 12-05
 *     Sở Y tế; *UBND các xã | lead | first words of the duty | words of its deadline
 *
 * `*` stands before a group, `?` behind a unit that is asked rather than ordered, `ALL` for a duty of everybody.
 */

export interface ExpectedDuty {
  /** Names as the text has them; empty for a duty of everybody. */
  owners: { name: string; isGroup: boolean; isAsked: boolean }[];
  role: string;
  /** The words it begins with. */
  first: string;
  due: string | null;
}

export interface Expectation {
  number: string | null;
  date: string | null;
  targets: { value: number; unit: string }[];
  /** `unit year 12-05` */
  days: string[];
  duties: ExpectedDuty[];
}

function ownerOf(written: string): ExpectedDuty['owners'][number] {
  return {
    name: written.replace(/^\*|\?$/g, ''),
    isGroup: written.startsWith('*'),
    isAsked: written.endsWith('?'),
  };
}

function dutyOf(line: string): ExpectedDuty {
  const [owners = '', role = '', first = '', due = null] = line.split('|').map((part) => part.trim());
  const names = owners === 'ALL' ? [] : owners.split('; ').map(ownerOf);
  return { owners: names, role, first, due };
}

/** Reads the lines of an `*.expected.txt`. */
export function readExpectation(text: string): Expectation {
  const expected: Expectation = { number: null, date: null, targets: [], days: [], duties: [] };
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [key = '', ...rest] = line.split(' ');
    const said = rest.join(' ');
    if (line.includes('|')) expected.duties.push(dutyOf(line));
    else if (key === 'target')
      expected.targets.push({ value: Number(rest[0]), unit: rest.slice(1).join(' ') });
    else if (key === 'day') expected.days.push(said);
    else if (key === 'number') expected.number = said === '-' ? null : said;
    else if (key === 'date') expected.date = said === '-' ? null : said;
    else throw new Error(`not an expectation: ${line}`);
  }
  return expected;
}
