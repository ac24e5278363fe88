/** What an administrator may say of a whole plan, and what it means. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { Engine } from '../../../client/engine.ts';
import type { PlanRecord } from '../../../records/plans/plans.ts';

export type PlanAct = 'pause' | 'resume' | 'close';

/** Its part of the address, the states in which it may be said, and the façade's method. */
export const PLAN_ACTS: Record<
  PlanAct,
  { path: string; in: readonly PlanRecord['state'][]; method: 'pausePlan' | 'resumePlan' | 'closePlan' }
> = {
  pause: { path: 'tam-dung', in: ['running'], method: 'pausePlan' },
  resume: { path: 'tiep-tuc', in: ['paused'], method: 'resumePlan' },
  close: { path: 'ket-thuc', in: ['running', 'paused'], method: 'closePlan' },
};

/** The act that an address names; undefined for any other. */
export function actAt(path: string): PlanAct | undefined {
  return (Object.keys(PLAN_ACTS) as PlanAct[]).find((act) => PLAN_ACTS[act].path === path);
}

/** Says it. */
export function submitPlanAct(
  engine: Engine,
  act: PlanAct,
  said: Parameters<Engine['pausePlan']>[0],
): Promise<unknown> {
  return engine[PLAN_ACTS[act].method](said);
}

/** The button, the question, and what will happen. */
export function actWords(act: PlanAct, t: Translate): { button: string; title: string; lines: string[] } {
  switch (act) {
    case 'pause':
      return {
        button: t('Tạm dừng kế hoạch', 'Pause the plan'),
        title: t('Tạm dừng kế hoạch?', 'Pause the plan?'),
        lines: [
          t(
            'Từ lúc này hệ thống không nhắc việc và không lập dự thảo tổng hợp; các hạn giữ nguyên.',
            'From now on nobody is reminded and no draft is made; dates stay as they are.',
          ),
          t(
            'Đơn vị vẫn gửi báo cáo được và báo cáo vẫn được ghi nhận. Nấc nhắc trôi qua trong lúc dừng không gửi bù.',
            'Units may still hand in, and it is recorded. Steps gone by meanwhile are not made up for.',
          ),
          t(
            'Các đơn vị, cơ quan đầu mối và lãnh đạo nhận thư báo. Có thể cho tiếp tục bất cứ lúc nào.',
            'Units, the coordinator and its leadership are told by mail. It can be resumed at any time.',
          ),
        ],
      };
    case 'resume':
      return {
        button: t('Cho tiếp tục', 'Resume the plan'),
        title: t('Cho kế hoạch tiếp tục?', 'Resume the plan?'),
        lines: [
          t(
            'Hệ thống nhắc việc trở lại từ nấc kế tiếp; các nấc trôi qua trong lúc dừng không gửi bù. Hạn giữ nguyên.',
            'Reminders go on with the next step; those gone by meanwhile are not made up for. Dates stay.',
          ),
          t('Những người liên quan nhận thư báo.', 'Those concerned are told by mail.'),
        ],
      };
    case 'close':
      return {
        button: t('Kết thúc kế hoạch', 'Close the plan'),
        title: t('Kết thúc kế hoạch vĩnh viễn?', 'Close the plan for good?'),
        lines: [
          t(
            'Không làm lại được: việc còn nợ được ghi là khép lại, mọi luồng việc kết thúc, không nhắc gì nữa.',
            'This cannot be undone: what is still owed is recorded as closed, every workflow ends, nobody is reminded.',
          ),
          t(
            'Không có gì bị xóa: báo cáo, thư và nhật ký vẫn xem được.',
            'Nothing is deleted: reports, mails and the timeline can still be read.',
          ),
          t(
            'Nếu chỉ muốn ngừng nhắc một thời gian, hãy tạm dừng.',
            'If reminders are only to rest for a while, pause it instead.',
          ),
        ],
      };
  }
}
