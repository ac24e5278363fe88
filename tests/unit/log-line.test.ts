import { expect, it } from '@jest/globals';
import { createLogLines } from '../../worker/log-line.ts';

const FAILURE =
  'WorkflowActivationFailed { failure: Some(Failure { message: "Nondeterminism(\\"no command for event 12\\")\\nat …", source: "", stack_trace: "" }) }';

it('names the workflow of a run that was heard of before, and the cause', () => {
  const lines = createLogLines();
  lines.learn({ runId: 'r-1', workflowId: 'plan/hg/unit/so-y-te', workflowType: 'agencyAssignment' });
  expect(lines.write('WARN', 'Failing workflow task', { run_id: 'r-1', failure: FAILURE })).toEqual({
    line: 'temporal WARN Failing workflow task: Nondeterminism("no command for event 12") · workflow=plan/hg/unit/so-y-te · type=agencyAssignment · run=r-1',
    facts: {
      level: 'warn',
      workflow: 'plan/hg/unit/so-y-te',
      type: 'agencyAssignment',
      run: 'r-1',
      cause: 'Nondeterminism("no command for event 12")',
    },
  });
});

it('tells errors without addresses of people, and what the message itself knows', () => {
  const lines = createLogLines();
  const error = new Error('550 refused: lan.nguyen@so-y-te.example does not exist\nsecond line');
  const meta = { workflowId: 'mailRoom/x', runId: 'r-2', activityType: 'deliverSlot', attempt: 3, error };
  expect(lines.write('WARN', 'Activity failed', meta).line).toBe(
    'temporal WARN Activity failed: 550 refused: … does not exist · workflow=mailRoom/x · activity=deliverSlot · attempt=3 · run=r-2',
  );
  expect(lines.write('ERROR', 'Worker failed', undefined)).toEqual({
    line: 'temporal ERROR Worker failed',
    facts: { level: 'error' },
  });
});

it('forgets the oldest runs', () => {
  const lines = createLogLines();
  for (let i = 0; i <= 5_000; i++) lines.learn({ runId: `r-${i}`, workflowId: `w-${i}` });
  expect(lines.write('WARN', 'x', { runId: 'r-0' }).line).toBe('temporal WARN x · run=r-0');
  expect(lines.write('WARN', 'x', { runId: 'r-5000' }).line).toContain('workflow=w-5000');
});
