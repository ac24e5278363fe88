/**
 * What has happened in the demonstration's plan when somebody first looks: the report of the first half of 2024 is
 * due, and its units are in every state that a unit can be in. Every name and figure is invented.
 */
import type { Engine } from '../../client/engine.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';
import { behaviourOf, namedBehaviour } from '../../domain/behaviour.ts';
import { rehearsedContent } from '../../standalone/rehearsal/figures.ts';

/** A few minutes before the reminders of the first day of delay, so that they can be seen going out. */
export const DEMO_NOW: Instant = '2024-06-20T07:56:00+07:00';
/** The morning of the due date: what was due before it was never asked for. */
export const DEMO_LAUNCH: Instant = '2024-06-19T07:30:00+07:00';

const PERIOD = '2024-h1';
const BASIS = { number: '15/CV-UBND', date: '2024-06-18' };

/** Whom the steps speak for, and through what. */
export interface Cast {
  engine: Engine;
  plan: Plan;
  /** Address of whoever holds a role of a unit. */
  holder(unit: UnitId, role: Role): string;
}

/** One thing said at an instant; its place in the list is its key, so that saying it twice is saying it once. */
export interface DemoStep {
  at: Instant;
  say(cast: Cast, id: string): Promise<unknown>;
}

const day = (clock: string): Instant => `2024-06-19T${clock}:00+07:00`;
const today = (clock: string): Instant => `2024-06-20T${clock}:00+07:00`;

function report(unit: UnitId, at: Instant): DemoStep {
  return {
    at,
    say({ engine, plan, holder }, id) {
      const behaviour = namedBehaviour('all-on-time', plan);
      const zero = behaviourOf(behaviour, unit, PERIOD).kind === 'zero';
      const { figures, duties, narrative } = rehearsedContent(plan, behaviour, unit, PERIOD);
      const document = { number: `${unit.length}/BC`, date: at.slice(0, 10) };
      return engine.submitReport({
        ...{ plan: plan.id, period: PERIOD, unit, as: holder(unit, 'focal-point'), id },
        content: { figures, duties, narrative: zero ? {} : narrative },
        document,
      });
    },
  };
}

const byCoordinator =
  (
    say: (said: { plan: string; as: string; id: string }, engine: Engine) => Promise<unknown>,
  ): DemoStep['say'] =>
  ({ engine, plan, holder }, id) =>
    say({ plan: plan.id, as: holder(plan.coordinator, 'coordinator'), id }, engine);

const byUnit =
  (
    unit: UnitId,
    say: (said: { plan: string; unit: UnitId; as: string; id: string }, engine: Engine) => Promise<unknown>,
  ): DemoStep['say'] =>
  ({ engine, plan, holder }, id) =>
    say({ plan: plan.id, unit, as: holder(unit, 'focal-point'), id }, engine);

const accept = (unit: UnitId, at: Instant): DemoStep => ({
  at,
  say: byCoordinator((said, engine) => engine.acceptReport({ ...said, unit, period: PERIOD })),
});

/** In the order in which it was said; the reports in time first, so that nobody is reminded of them. */
export const DEMO_STEPS: readonly DemoStep[] = [
  report('so-y-te', day('09:10')),
  report('bao-hau-giang', day('09:40')),
  report('cong-an-tinh', day('10:05')),
  report('so-giao-duc-va-dao-tao', day('10:30')),
  report('ubnd-huyen-vi-thuy', day('14:15')),
  report('ubnd-thanh-pho-vi-thanh', day('15:20')),
  report('ubnd-huyen-chau-thanh', day('16:45')),
  report('hoi-lien-hiep-phu-nu-tinh', day('16:50')),
  accept('so-y-te', day('15:00')),
  accept('bao-hau-giang', day('15:05')),
  {
    at: day('15:30'),
    say: byCoordinator((said, engine) =>
      engine.returnReport({
        ...{ ...said, unit: 'so-giao-duc-va-dao-tao', period: PERIOD },
        why: 'Mẫu số của chỉ tiêu chưa khớp với số đã báo cáo kỳ trước, đề nghị rà soát.',
      }),
    ),
  },
  {
    at: day('10:45'),
    say: byUnit('ubnd-huyen-phung-hiep', (said, engine) =>
      engine.raiseObstacle({
        ...said,
        period: PERIOD,
        text: 'Chưa có số liệu của ba xã vì đang chuyển phần mềm.',
      }),
    ),
  },
  {
    at: day('11:00'),
    say: byUnit('so-tu-phap', (said, engine) =>
      engine.askExtension({
        ...{ ...said, about: PERIOD, to: '2024-06-24' },
        why: 'Đang chờ số liệu của các phòng tư pháp cấp huyện.',
      }),
    ),
  },
  {
    at: day('11:10'),
    say: byUnit('so-van-hoa-the-thao-va-du-lich', (said, engine) =>
      engine.askExtension({ ...said, about: PERIOD, to: '2024-06-21', why: 'Đoàn kiểm tra về ngày 20/6.' }),
    ),
  },
  {
    at: day('14:00'),
    say: byCoordinator((said, engine) =>
      engine.grantExtension({
        ...{ ...said, unit: 'so-van-hoa-the-thao-va-du-lich', about: PERIOD, to: '2024-06-21' },
        basis: BASIS,
      }),
    ),
  },
  {
    at: day('14:30'),
    say: byCoordinator((said, engine) =>
      engine.waiveObligation({
        ...{ ...said, unit: 'dai-phat-thanh-va-truyen-hinh-tinh', about: PERIOD, basis: BASIS },
        why: 'Đã báo cáo chung với Báo Hậu Giang trong kỳ này.',
      }),
    ),
  },
  {
    at: day('14:40'),
    say: byCoordinator((said, engine) =>
      engine.suspendUnit({
        ...said,
        unit: 'ubnd-thi-xa-long-my',
        why: 'Đang sắp xếp lại đơn vị hành chính.',
        basis: BASIS,
      }),
    ),
  },
  {
    at: day('15:10'),
    say: ({ engine, plan, holder }, id) =>
      engine.completeTask({
        ...{ plan: plan.id, unit: plan.coordinator, duty: 'HG-1.2', period: '2024' },
        ...{ as: holder(plan.coordinator, 'focal-point'), id, note: 'Đã tổ chức xong, sớm hơn kế hoạch.' },
      }),
  },
  {
    at: day('16:00'),
    say: byCoordinator((said, engine) =>
      engine.noteChase({ ...said, unit: 'so-tai-chinh', about: PERIOD, why: 'Đã gọi, hẹn gửi sáng mai.' }),
    ),
  },
  // The day after: two come too late; the rest is missing, and will be reminded at eight.
  report('so-tai-chinh', today('07:50')),
  report('ubnd-huyen-long-my', today('07:53')),
];
