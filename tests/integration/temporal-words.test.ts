/** What an administrator reads in the Temporal Web UI: words and dates of people, and nothing about a person. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

let host: TestHost;

beforeAll(async () => {
  host = await startLiveHost({ now: '2024-06-12T07:59:50+07:00' });
  await host.launch();
  await host.engine.submitReport({
    ...{ plan: PLAN, period: '2024-h1', unit: 'so-mot', as: address('so-mot', 'focal-point') },
    ...{ text: reportOf('so-mot', 40), file: 'f.json' },
  });
  const why = 'Thiếu số liệu.';
  await host.engine.returnReport({
    ...{ plan: PLAN, period: '2024-h1', unit: 'so-mot' },
    ...{ as: address(COORDINATOR, 'coordinator'), why },
  });
  await waitFor('the mails of 08:00', async () => (await host.mails()).length > 0);
});
afterAll(() => host.stop());

/** Summaries of a history's events, oldest first. */
async function summariesOf(workflowId: string): Promise<string[]> {
  const { events } = await host.client.workflow.getHandle(workflowId).fetchHistory();
  return events!.flatMap(({ userMetadata }) => {
    const { summary } = userMetadata ?? {};
    return summary ? [defaultPayloadConverter.fromPayload<string>(summary)] : [];
  });
}

async function detailsOf(workflowId: string): Promise<string> {
  const { workflows } = await host.engine.listWorkflows({ plan: PLAN, details: true });
  return workflows.find((one) => one.workflowId === workflowId)!.details!;
}

it('names act, unit and period, and until when a timer waits', async () => {
  const unit = await summariesOf(`plan/${PLAN}/unit/so-mot`);
  expect(unit[0]).toBe('01/KH-UBND · Sở Một');
  expect(unit).toContain('gửi báo cáo · so-mot · báo cáo 6 tháng đầu năm 2024');
  expect(unit).toContain('đề nghị bổ sung · so-mot · báo cáo 6 tháng đầu năm 2024');
  expect(unit).toContainEqual(expect.stringMatching(/^bước tiếp theo: \d\d:\d\d ngày \d\d?\/\d\d?\/2024$/));
  const period = await summariesOf(`plan/${PLAN}/period/2024-h1`);
  expect(period[0]).toBe('01/KH-UBND · báo cáo 6 tháng đầu năm 2024 · gửi lên ngày 25/6/2024');
  const rooms = host.client.workflow.list({ query: 'WorkflowType = "mailRoom"' });
  const ids: string[] = [];
  for await (const { workflowId } of rooms) ids.push(workflowId);
  // A mail is there a moment before the step that sent it is written down.
  await waitFor('the slot’s step', async () => (await summariesOf(ids[0]!)).length > 1);
  const room = await summariesOf(ids[0]!);
  expect(room[0]).toMatch(/^thư gửi lúc \d\d:\d\d ngày 12\/6\/2024$/);
  expect(room).toContainEqual(expect.stringMatching(/^gửi thư đợt \d\d:\d\d ngày 12\/6\/2024$/));
});

it('describes what stands now in words, with dates that a person reads', async () => {
  expect(await detailsOf(`plan/${PLAN}/unit/so-mot`)).toContain(
    '- báo cáo 6 tháng đầu năm 2024: **Trả lại** · hạn 19/6/2024',
  );
  expect(await detailsOf(`plan/${PLAN}/period/2024-h1`)).toMatch(
    /^\*\*Báo cáo 6 tháng đầu năm 2024\*\* · ke-hoach-thu · \*\*đang thu báo cáo\*\*\n\n- hạn đơn vị 19\/6\/2024 · hạn gửi lên 25\/6\/2024\n/,
  );
  expect(await detailsOf(`plan/${PLAN}`)).toContain('**Đang chạy**');
});

it('has neither dates of machines nor anything of a person', async () => {
  const ids = ['plan', `plan/${PLAN}/unit/so-mot`, `plan/${PLAN}/period/2024-h1`].map((id) =>
    id === 'plan' ? `plan/${PLAN}` : id,
  );
  for (const id of ids) {
    const texts = [...(await summariesOf(id)), await detailsOf(id)].join('\n');
    expect(texts).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(texts).not.toContain('Thiếu số liệu');
    for (const { email, name } of OFFICIALS) {
      expect(texts).not.toContain(email);
      expect(texts).not.toContain(name);
    }
  }
});
