/** What stands in a period's report between its first sentence and its last, part by part: the same on pages and in the document. */
import type { Contribution, Snapshot } from '../domain/aggregation/snapshot.ts';
import { shortDate } from './document-dates.ts';
import { withoutRequest, withoutStop } from './duty-text.ts';
import { formatCompared } from './figures.ts';
import { supplementLine } from './letter.ts';
import { isNothing, mergeTexts } from '../domain/narrative.ts';
import { SECTIONS, type Section } from '../domain/sections.ts';
import { resultBlocks } from './report-results.ts';

export type BodyPart =
  | { kind: 'heading'; text: string; level: 1 | 2 }
  /** Paragraphs, each of which may hold several lines. */
  | { kind: 'words'; paragraphs: string[] }
  /** Who reported. */
  | { kind: 'coverage' }
  /** The targets' figures. */
  | { kind: 'targets' };

/** A part that is told in words: what is printed, and from what. */
export interface ToldPart {
  /** Name of a section, or number of a part of the plan's outline. */
  section: string;
  title: string;
  paragraphs: string[];
  /** Units whose texts are in it; none where the coordinator's own words stand in their place. */
  from: string[];
  own: boolean;
  /** What the units wrote, one paragraph for each text. */
  material: string[];
}

const NOTHING = 'Trong kỳ, các đơn vị không có nội dung báo cáo riêng về phần này.';

/** Titles of the sections told in words, as a periodic report numbers them. */
export const SECTION_TITLES: Record<Section, string> = {
  situation: 'I. TÌNH HÌNH CHUNG',
  direction: 'II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
  results: 'III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
  assessment: 'V. ĐÁNH GIÁ CHUNG',
  obstacles: 'VI. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ',
  next: 'VII. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI',
};

/** The part between them that is told in figures. */
export const TARGETS_TITLE = 'IV. KẾT QUẢ THỰC HIỆN CHỈ TIÊU';

const heading = (text: string, level: 1 | 2 = 1): BodyPart => ({ kind: 'heading', text, level });
const words = (paragraphs: string[]): BodyPart => ({ kind: 'words', paragraphs });

/**
 * What units wrote, the coordinating one's as the report's own text, others by name; the same words once. That the
 * coordinating one has nothing to say stands with the others who have not, never before what somebody said.
 */
function material({ coordinator }: Snapshot, texts: readonly Contribution[]): string[] {
  const isAlone = texts.every(({ text }) => isNothing(text));
  const isOwn = ({ unit, text }: Contribution): boolean =>
    unit === coordinator.unit && (isAlone || !isNothing(text));
  const merged = mergeTexts(texts.filter((one) => !isOwn(one)));
  return [
    ...texts.filter(isOwn).map(({ text }) => text),
    ...merged.map(({ from, text }) => `- ${from.map(({ name }) => name).join('; ')}: ${text}`),
  ];
}

function contributionsTo({ outline, narrative }: Snapshot, section: string): readonly Contribution[] {
  const part = outline?.find(({ number }) => number === section);
  return part?.told ?? (narrative as Partial<Record<string, Contribution[]>>)[section] ?? [];
}

/** The parts told in words, in the order of their printing. */
export function toldParts(snapshot: Snapshot): ToldPart[] {
  const { outline, own = {} } = snapshot;
  const named = outline
    ? outline.map(({ number, title }) => [number, `${number}. ${title}`] as const)
    : SECTIONS.map((section) => [section, SECTION_TITLES[section]] as const);
  return named.map(([section, title]) => {
    const texts = contributionsTo(snapshot, section);
    const written = own[section];
    const gathered = material(snapshot, texts);
    return {
      ...{ section, title, own: written !== undefined, material: gathered },
      paragraphs: written === undefined ? gathered : [written],
      from: written === undefined ? [...new Set(texts.map(({ unit }) => unit))] : [],
    };
  });
}

const orNothing = (paragraphs: string[]): BodyPart => words(paragraphs.length > 0 ? paragraphs : [NOTHING]);

const CHANGES = {
  added: 'Bổ sung báo cáo của',
  corrected: 'Điều chỉnh theo bản sửa của',
  withdrawn: 'Không còn tính báo cáo của',
} as const;

/** Of a supplementary report: what is otherwise than in the one before, in words and figures. */
function changes(snapshot: Snapshot): BodyPart[] {
  const { supersedes, units, targets } = snapshot;
  const line = supplementLine(snapshot);
  if (!supersedes || line === null) return [];
  const names = (change: keyof typeof CHANGES): string[] =>
    supersedes.units
      .filter((one) => one.change === change)
      .map(({ unit }) => units.find(({ id }) => id === unit)?.name ?? unit);
  const said = (Object.keys(CHANGES) as (keyof typeof CHANGES)[]).flatMap((change) => {
    const named = names(change);
    return named.length > 0 ? [`- ${CHANGES[change]}: ${named.join('; ')}.`] : [];
  });
  const figures = supersedes.figures.map(({ target, before, after }) => {
    const statement = targets.find(({ code }) => code === target)?.statement ?? '';
    return `- ${target} ${statement}: ${formatCompared(before)} thành ${formatCompared(after)}.`;
  });
  return [heading('NỘI DUNG BỔ SUNG, ĐIỀU CHỈNH'), words([line, ...said, ...figures])];
}

/** The body of the report. */
export function reportBody(snapshot: Snapshot): BodyPart[] {
  return [...changes(snapshot), ...(snapshot.outline ? outlined(snapshot) : periodic(snapshot))];
}

/** Part by part as the issuer asked; then what the figures say, and what was told outside the outline. */
function outlined(snapshot: Snapshot): BodyPart[] {
  const { duties, outline = [] } = snapshot;
  const narrative = { ...snapshot.narrative };
  // What a part has taken is not said once more.
  for (const { takes } of outline) if (takes) narrative[takes] = [];
  const besides = SECTIONS.filter((section) => section !== 'results').flatMap(
    (section) => narrative[section],
  );
  const [documents, upcoming] = [documentLines(snapshot), upcomingLines(snapshot)];
  const hasResults = narrative.results.length + duties.length > 0;
  return [
    ...toldParts(snapshot).flatMap(({ title, paragraphs }) => [heading(title), orNothing(paragraphs)]),
    heading('TÌNH HÌNH GỬI BÁO CÁO'),
    { kind: 'coverage' },
    ...(hasResults ? [heading('KẾT QUẢ THỰC HIỆN NHIỆM VỤ'), ...results({ ...snapshot, narrative })] : []),
    heading('KẾT QUẢ THỰC HIỆN CHỈ TIÊU'),
    { kind: 'targets' },
    ...(documents.length > 0 ? [heading('VĂN BẢN BAN HÀNH TRONG KỲ'), words(documents)] : []),
    ...(upcoming.length > 0 ? [heading('NHIỆM VỤ KỲ TỚI'), words(upcoming)] : []),
    ...(besides.length > 0 ? [heading('NỘI DUNG KHÁC'), words(material(snapshot, besides))] : []),
  ];
}

/** Documents by which the plan was changed, then those by which units carried out its tasks. */
function documentLines({ documents = [], amendedBy = [] }: Snapshot): string[] {
  const amended = amendedBy.map(
    ({ number, date }) => `Kế hoạch được điều chỉnh theo văn bản số ${number} ngày ${shortDate(date)}.`,
  );
  if (documents.length === 0) return amended;
  return [
    ...amended,
    'Văn bản ban hành trong kỳ để thực hiện nhiệm vụ của Kế hoạch:',
    ...documents.map(
      ({ name, number, date, about }) =>
        `- ${name}: số ${number} ngày ${shortDate(date)} (${withoutStop(withoutRequest(about))}).`,
    ),
  ];
}

const MOST_DATES = 3;

/** What the plan itself asks for in the next period. */
function upcomingLines({ upcoming = [] }: Snapshot): string[] {
  if (upcoming.length === 0) return [];
  const when = (dates: readonly string[]): string =>
    dates.length > MOST_DATES
      ? `${dates.length} lần, từ ${shortDate(dates[0]!)} đến ${shortDate(dates.at(-1)!)}`
      : dates.map(shortDate).join('; ');
  return [
    'Nhiệm vụ đến hạn trong kỳ tới theo Kế hoạch:',
    ...upcoming.map(
      ({ text, units, dueDates }) =>
        `- ${withoutStop(withoutRequest(text))}: ${units.join('; ')} (hạn ${when(dueDates)}).`,
    ),
  ];
}

/** The seven sections of a periodic report. */
function periodic(snapshot: Snapshot): BodyPart[] {
  const told = Object.fromEntries(toldParts(snapshot).map((part) => [part.section, part])) as Record<
    Section,
    ToldPart
  >;
  const section = (key: Section): BodyPart[] => [
    heading(SECTION_TITLES[key]),
    orNothing(told[key].paragraphs),
  ];
  return [
    ...section('situation'),
    heading(SECTION_TITLES.direction),
    heading('1. Công tác chỉ đạo, phối hợp', 2),
    orNothing([...told.direction.paragraphs, ...documentLines(snapshot)]),
    heading('2. Tình hình thực hiện chế độ báo cáo', 2),
    { kind: 'coverage' },
    heading(SECTION_TITLES.results),
    ...results(snapshot),
    heading(TARGETS_TITLE),
    { kind: 'targets' },
    ...section('assessment'),
    ...section('obstacles'),
    heading(SECTION_TITLES.next),
    orNothing([...told.next.paragraphs, ...upcomingLines(snapshot)]),
  ];
}

/** Behind the coordinator's own words; units that say there is nothing are named in one line. */
function results(snapshot: Snapshot): BodyPart[] {
  const written = snapshot.own?.['results'];
  const { blocks, nothing } = resultBlocks(snapshot);
  if (written === undefined && blocks.length + nothing.length === 0) return [words([NOTHING])];
  return [
    ...(written === undefined ? [] : [words([written])]),
    ...blocks.flatMap(({ title, paragraphs }, index) => [
      heading(`${index + 1}. ${title}`, 2),
      words(paragraphs),
    ]),
    ...(nothing.length > 0 ? [words([`- ${nothing.join('; ')}: Không có.`])] : []),
  ];
}
