/** What a person must settle before the draft becomes a plan. */

import type { MetaReading } from '../meta/read-meta.ts';
import type { DraftHeading, DraftQuestion, LineRange, PlanDraft } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';
import { findLeaderless } from './leaderless.ts';
import { isVague } from '../targets/denominator.ts';

const CYCLES = ['half-year+year', 'month', 'quarter', 'half-year', 'year', 'standing', 'ad-hoc'];

/** Collects all questions of a draft, in the order of the text. */
export function collectQuestions(draft: PlanDraft, reading: MetaReading): DraftQuestion[] {
  const questions = [
    ...aboutMeta(draft, reading),
    ...aboutUnits(draft.headings),
    ...aboutCadence(draft),
    ...aboutLeaders(draft.headings),
    ...aboutReporting(draft),
    ...aboutTargets(draft),
  ];
  return questions.sort((a, b) => a.lines[0] - b.lines[0]);
}

function ask(
  code: string,
  id: string,
  message: string,
  lines: LineRange,
  options: string[] = [],
  proposal: string | null = null,
): DraftQuestion {
  return {
    code,
    id: id === '' ? code : `${code}:${id}`,
    message,
    lines: [lines[0], lines[1]],
    options,
    proposal,
  };
}

function aboutMeta({ meta }: PlanDraft, { head, blanks }: MetaReading): DraftQuestion[] {
  const top: LineRange = head.title?.lines ?? [1, 1];
  const found: DraftQuestion[] = [];
  if (meta.number === null)
    found.push(
      ask(
        'missing-number',
        '',
        'Văn bản không có số, ký hiệu. Số của kế hoạch là gì? (để trống nếu chưa ban hành)',
        blanks.number ?? top,
      ),
    );
  if (meta.date === null)
    found.push(
      ask(
        'missing-date',
        '',
        'Văn bản không có ngày ban hành đầy đủ. Ngày ban hành là ngày nào?',
        blanks.date ?? top,
      ),
    );
  if (meta.issuer === null)
    found.push(
      ask('missing-issuer', '', 'Không đọc được cơ quan ban hành. Cơ quan nào ban hành kế hoạch?', top),
    );
  if (meta.level === null)
    found.push(
      ask('missing-level', '', 'Không rõ cấp ban hành.', top, [
        'commune',
        'district',
        'province',
        'ministry',
      ]),
    );
  if (meta.from === null)
    found.push(
      ask(
        'missing-period',
        '',
        'Không rõ kế hoạch thực hiện trong những năm nào. Từ năm nào đến năm nào?',
        top,
      ),
    );
  return found;
}

function aboutUnits(headings: readonly DraftHeading[]): DraftQuestion[] {
  const found: DraftQuestion[] = [];
  const asked = new Set<string>();
  for (const heading of headings) {
    for (const unit of heading.units) {
      if (asked.has(unit.id)) continue;
      if (unit.kind === 'class') {
        asked.add(unit.id);
        found.push(
          ask(
            'expand-class',
            unit.id,
            `"${unit.name}" là một nhóm. Nhóm gồm những đơn vị nào?`,
            heading.lines,
          ),
        );
      } else if (unit.confidence < 0.75) {
        asked.add(unit.id);
        found.push(
          ask(
            'unknown-agency',
            unit.id,
            `"${unit.written}": ${unit.reason}. Đúng là đơn vị này không?`,
            heading.lines,
            [unit.id],
            unit.id,
          ),
        );
      }
    }
  }
  return found;
}

function aboutCadence(draft: PlanDraft): DraftQuestion[] {
  const found: DraftQuestion[] = [];
  const check = (place: string, text: string, lines: LineRange, confidence: number): void => {
    if (confidence > 0.45 || !/dinh ky/.test(fold(text))) return;
    found.push(
      ask(
        'unclear-cadence',
        place,
        `Mục ${place.split('/')[0] ?? ''}: "định kỳ" nhưng không nêu chu kỳ. Bao lâu một lần?`,
        lines,
        CYCLES,
        'half-year+year',
      ),
    );
  };
  for (const heading of draft.headings) {
    heading.blocks.forEach((block, i) =>
      check(`${heading.number}/${i + 1}`, block.text, block.lines, block.confidence),
    );
  }
  return found;
}

function aboutLeaders(headings: readonly DraftHeading[]): DraftQuestion[] {
  return findLeaderless(headings).map(({ a, b }) =>
    ask(
      'no-lead',
      `${a.heading.number}/${b.heading.number}`,
      `Mục ${a.heading.number} và mục ${b.heading.number} cùng "phối hợp" một việc (dòng ${a.block.lines[0]} và ${b.block.lines[0]}), không nơi nào chủ trì. Đơn vị nào chủ trì?`,
      a.block.lines,
      [a.heading.units[0]?.id ?? '', b.heading.units[0]?.id ?? ''],
    ),
  );
}

function aboutReporting(draft: PlanDraft): DraftQuestion[] {
  if (draft.headings.length === 0) return [];
  const found: DraftQuestion[] = [];
  const first = draft.headings[0]?.lines ?? [1, 1];
  const last = draft.headings.at(-1)?.lines ?? first;
  const units = draft.headings.flatMap((heading) => heading.units);
  const choices = [
    ...new Set(units.filter((unit) => unit.kind === 'unit' && !unit.requested).map((unit) => unit.id)),
  ];
  if ((draft.coordinator?.confidence ?? 0) < 0.75) {
    found.push(
      ask(
        'coordinator',
        '',
        'Cơ quan nào là đầu mối: đôn đốc, nhận và tổng hợp báo cáo của các đơn vị?',
        draft.coordinator?.lines ?? first,
        choices.slice(0, 30),
        draft.coordinator?.unit ?? null,
      ),
    );
  }
  const reports = draft.reporting.filter((clause) => clause.about === 'report');
  const inbound = reports.filter(
    (clause) => clause.from !== draft.coordinator?.unit && clause.cadence.length > 0,
  );
  if (inbound.length === 0) {
    found.push(
      ask(
        'no-reporting-cycle',
        '',
        'Kế hoạch không nêu các đơn vị báo cáo cho cơ quan đầu mối theo chu kỳ nào. Bao lâu một lần?',
        last,
        ['half-year+year', 'month', 'quarter', 'half-year', 'year', 'none'],
        'half-year+year',
      ),
    );
  }
  reports.forEach((clause, i) => {
    if (clause.cadence.length > 0 && clause.to === null) {
      found.push(
        ask(
          'report-recipient',
          String(i + 1),
          `Báo cáo "${clause.text.slice(0, 80)}…" gửi về đâu?`,
          clause.lines,
        ),
      );
    }
  });
  return found;
}

function aboutTargets(draft: PlanDraft): DraftQuestion[] {
  const found: DraftQuestion[] = [];
  for (const target of draft.targets) {
    const short = target.statement.slice(0, 90);
    if (target.value === null)
      found.push(
        ask(
          'target-without-figure',
          target.id,
          `Chỉ tiêu không nêu con số: "${short}". Theo dõi thế nào?`,
          target.lines,
        ),
      );
    if (target.confidence <= 0.5 && target.value !== null) {
      found.push(
        ask(
          'target-outside-section',
          target.id,
          `"${short}" nằm ngoài phần chỉ tiêu. Có phải là chỉ tiêu không?`,
          target.lines,
          ['yes', 'no'],
          'yes',
        ),
      );
    }
    const vague =
      target.denominator !== null &&
      (isVague(target.denominator) ||
        (target.unit !== '%' &&
          /^(?:các|những)?\s*(?:địa bàn|địa phương|đơn vị)/iu.test(target.denominator)));
    if ((target.unit === '%' && target.denominator === null) || vague) {
      found.push(
        ask(
          'unclear-denominator',
          target.id,
          `Mẫu số chưa rõ: ${target.denominator === null ? 'văn bản không nêu' : `"${target.denominator}"`}. Tính trên tổng nào?`,
          target.lines,
          [],
          target.denominator,
        ),
      );
    }
  }
  return found;
}
