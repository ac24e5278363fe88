/** Obstacles: raised, put to leadership, answered. */
import { both } from '../../../../domain/bilingual.ts';
import { capital } from '../../../../words/capital.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { about, obstacleLines, obstacleName } from '../phrases/obstacle.ts';

const isToUnit = ({ role }: NoticeFacts): boolean => role === 'focal-point';

export const obstacleRaised: NoticeWording = {
  kind: 'obstacle-raised',
  place: 240,
  words: (f) => {
    const [name, of] = [obstacleName(f), about(f)];
    return {
      subject: both(`${f.unit}: ${name.vi}`, `${f.unit}: ${name.en}`),
      blocks: [
        text(`${f.unit} nêu vướng mắc${of.vi}.`, `${f.unit} has reported an obstacle${of.en}.`),
        list(...obstacleLines(f)),
        text(
          'Trân trọng đề nghị xem xét, trả lời đơn vị, hoặc báo cáo lãnh đạo nếu vượt thẩm quyền.',
          'Please answer the unit, or refer it to leadership if it is beyond your authority.',
        ),
      ],
    };
  },
};

const escalatedToUnit: NoticeWords = (f) => {
  const [name, of] = [obstacleName(f), about(f)];
  return {
    subject: both(`${capital(name.vi)}: đã báo cáo lãnh đạo`, `${capital(name.en)}: referred to leadership`),
    blocks: [
      text(
        `Vướng mắc${of.vi} của ${f.unit} đã được báo cáo lãnh đạo ${f.plan.coordinator}; đơn vị sẽ được trả lời sau.`,
        `The obstacle of ${f.unit}${of.en} has been referred to the leadership of ${f.plan.coordinator}; an answer will follow.`,
      ),
      list(...obstacleLines(f)),
    ],
  };
};

const escalatedToLeadership: NoticeWords = (f) => {
  const [name, of] = [obstacleName(f), about(f)];
  return {
    subject: both(`${f.unit}: ${name.vi}, xin ý kiến lãnh đạo`, `${f.unit}: ${name.en}, guidance requested`),
    blocks: [
      text(
        `${f.unit} nêu vướng mắc${of.vi}; việc này cần ý kiến của lãnh đạo.`,
        `${f.unit} has reported an obstacle${of.en} that needs guidance from leadership.`,
      ),
      list(...obstacleLines(f), ...whyLine(f, both('Lý do báo cáo', 'Why it is referred to you'))),
    ],
  };
};

export const obstacleEscalated: NoticeWording = {
  kind: 'obstacle-escalated',
  place: 230,
  words: (f) => (isToUnit(f) ? escalatedToUnit : escalatedToLeadership)(f),
};

export const obstacleAnswered: NoticeWording = {
  kind: 'obstacle-answered',
  place: 390,
  words: (f) => {
    const [name, of, answer] = [obstacleName(f), about(f), f.obstacle?.answer];
    return {
      subject: isToUnit(f)
        ? both(`${capital(name.vi)}: đã có trả lời`, `${capital(name.en)}: answered`)
        : both(`${f.unit}: ${name.vi} đã được trả lời`, `${f.unit}: ${name.en} answered`),
      blocks: [
        text(
          `${f.plan.coordinator} trả lời vướng mắc${of.vi} của ${f.unit}.`,
          `${f.plan.coordinator} has answered the obstacle of ${f.unit}${of.en}.`,
        ),
        list(...obstacleLines(f), ...(answer ? [both(`Trả lời: ${answer}`, `Answer: ${answer}`)] : [])),
      ],
    };
  },
};
