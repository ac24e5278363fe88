/** Ids of notices, messages and lines of the trail: as the record holds them, or a cause would be written twice. */
import { expect, it } from '@jest/globals';
import {
  bouncedId,
  causedId,
  draftedId,
  launchedId,
  mailedId,
  missedId,
  movedId,
  noticeId,
  overId,
  passedOverId,
  projectedId,
  roleChangedId,
  slotOpenedId,
  undeliverableId,
} from '../../domain/notice-ids.ts';

const OF = 'so-y-te/2024-h1';
const AT = '2024-06-17T08:00:00+07:00';

it('a notice is one for each role told, and for each cause where it may come again', () => {
  const notice = {
    plan: 'hg',
    obligation: OF,
    notice: 'due-2',
    role: 'focal-point',
    recipient: 'so-y-te',
  } as const;
  expect(noticeId(notice)).toBe('hg/so-y-te/2024-h1/due-2/focal-point/so-y-te');
  expect(noticeId(notice, 'act-1')).toBe('hg/so-y-te/2024-h1/due-2/focal-point/so-y-te/act-1');
  expect(bouncedId('hg', OF, '<a@b>')).toBe('hg/so-y-te/2024-h1/mail-bounced/coordinator/<a@b>');
  expect(mailedId('hg/n', '<a@b>')).toBe('hg/n <a@b>');
});

it('what follows from a cause carries it', () => {
  expect(causedId('act-1', 'so-y-te')).toBe('act-1/so-y-te');
  expect(overId('hg', 'so-y-te')).toBe('hg/so-y-te/over');
  expect(slotOpenedId(AT, 'hg/n')).toBe(`slot/${AT}/hg/n`);
  expect(undeliverableId('act-1/so-y-te')).toBe('undeliverable/act-1/so-y-te');
});

it('lines of the trail are named by what they say', () => {
  expect(launchedId('hg')).toBe('hg/launched');
  expect(projectedId('hg', 'so-y-te', AT)).toBe(`hg/so-y-te/projected/${AT}`);
  expect(projectedId('hg', 'so-y-te', null)).toBe('hg/so-y-te/projected/last');
  expect(movedId('hg', OF, 'cal-1')).toBe('hg/so-y-te/2024-h1/calendar-moved/cal-1');
  expect(passedOverId('hg', OF, { rung: 'due-2', role: 'head', at: AT })).toBe(
    `hg/so-y-te/2024-h1/due-2/head@${AT}`,
  );
  expect(draftedId('hg', '2024-h1', 1)).toBe('hg/2024-h1/draft/1');
  expect(missedId('hg', OF, '2024-06-19')).toBe('hg/so-y-te/2024-h1/missed/2024-06-19');
  expect(
    roleChangedId('role-given', { plan: '', unit: 'so-y-te', role: 'head', person: 'ab12', at: AT }),
  ).toBe(`role-given//so-y-te/head/ab12@${AT}`);
});
