/** Obstacles: raised, put to leadership, answered. */
import { both } from '../../../../domain/bilingual.ts';
import { capital } from '../../../../words/capital.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { about, obstacleName, toldLines } from '../phrases/obstacle.ts';

const WHY_PUT = both('Lý do báo cáo', 'Why it is referred to you');

const isToUnit = ({ role }: NoticeFacts): boolean => role === 'focal-point';

export const obstacleRaised: NoticeWording = {
  kind: 'obstacle-raised',
  place: 240,
  vi: (f) => ({
    subject: `${f.unit}: ${obstacleName(f).vi}`,
    blocks: [
      text(`${f.unit} nêu vướng mắc${about(f).vi}.`),
      list(toldLines(f).vi),
      text('Trân trọng đề nghị xem xét, trả lời đơn vị, hoặc báo cáo lãnh đạo nếu vượt thẩm quyền.'),
    ],
  }),
  en: (f) => ({
    subject: `${f.unit}: ${obstacleName(f).en}`,
    blocks: [
      text(`${f.unit} has reported an obstacle${about(f).en}.`),
      list(toldLines(f).en),
      text('Please answer the unit, or refer it to leadership if it is beyond your authority.'),
    ],
  }),
};

const escalatedToUnit: NoticeWords = {
  vi: (f) => ({
    subject: `${capital(obstacleName(f).vi)}: đã báo cáo lãnh đạo`,
    blocks: [
      text(
        `Vướng mắc${about(f).vi} của ${f.unit} đã được báo cáo lãnh đạo ${f.plan.coordinator}; đơn vị sẽ được trả lời sau.`,
      ),
      list(toldLines(f).vi),
    ],
  }),
  en: (f) => ({
    subject: `${capital(obstacleName(f).en)}: referred to leadership`,
    blocks: [
      text(
        `The obstacle of ${f.unit}${about(f).en} has been referred to the leadership of ${f.plan.coordinator}; an answer will follow.`,
      ),
      list(toldLines(f).en),
    ],
  }),
};

const escalatedToLeadership: NoticeWords = {
  vi: (f) => ({
    subject: `${f.unit}: ${obstacleName(f).vi}, xin ý kiến lãnh đạo`,
    blocks: [
      text(`${f.unit} nêu vướng mắc${about(f).vi}; việc này cần ý kiến của lãnh đạo.`),
      list([...toldLines(f).vi, ...whyLine(f, WHY_PUT).vi]),
    ],
  }),
  en: (f) => ({
    subject: `${f.unit}: ${obstacleName(f).en}, guidance requested`,
    blocks: [
      text(`${f.unit} has reported an obstacle${about(f).en} that needs guidance from leadership.`),
      list([...toldLines(f).en, ...whyLine(f, WHY_PUT).en]),
    ],
  }),
};

export const obstacleEscalated: NoticeWording = {
  kind: 'obstacle-escalated',
  place: 230,
  vi: (f) => (isToUnit(f) ? escalatedToUnit : escalatedToLeadership).vi(f),
  en: (f) => (isToUnit(f) ? escalatedToUnit : escalatedToLeadership).en(f),
};

export const obstacleAnswered: NoticeWording = {
  kind: 'obstacle-answered',
  place: 390,
  vi: (f) => ({
    subject: isToUnit(f)
      ? `${capital(obstacleName(f).vi)}: đã có trả lời`
      : `${f.unit}: ${obstacleName(f).vi} đã được trả lời`,
    blocks: [
      text(`${f.plan.coordinator} trả lời vướng mắc${about(f).vi} của ${f.unit}.`),
      list([...toldLines(f).vi, ...(f.obstacle?.answer ? [`Trả lời: ${f.obstacle.answer}`] : [])]),
    ],
  }),
  en: (f) => ({
    subject: isToUnit(f)
      ? `${capital(obstacleName(f).en)}: answered`
      : `${f.unit}: ${obstacleName(f).en} answered`,
    blocks: [
      text(`${f.plan.coordinator} has answered the obstacle of ${f.unit}${about(f).en}.`),
      list([...toldLines(f).en, ...(f.obstacle?.answer ? [`Answer: ${f.obstacle.answer}`] : [])]),
    ],
  }),
};
