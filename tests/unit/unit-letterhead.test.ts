/** The head of a unit's own report: what its name and the plan's issuer give, and nothing that only it knows. */
import { describe, expect, it } from '@jest/globals';
import { unitLetterhead } from '../../words/unit-letterhead.ts';
import { sampleReportPlan } from '../support/report-sample.ts';

const plan = sampleReportPlan();
const headOf = (name: string, of = plan) => unitLetterhead(of, { id: 'x', name });

describe('the head of a unit’s report', () => {
  it('of a department has the committee it advises above it, and its head signs', () => {
    const issuer = { ...plan.issuer, name: 'UBND tỉnh Hậu Giang' };
    expect(headOf('Sở Y tế', { ...plan, issuer })).toEqual({
      ...{ superior: 'Ủy ban nhân dân tỉnh Hậu Giang', body: 'Sở Y tế', place: 'Hậu Giang' },
      ...{ abbreviation: null, signerTitle: ['GIÁM ĐỐC'] },
    });
  });

  it('of a People’s Committee has nobody above it, its own place, and is signed on the committee’s behalf', () => {
    expect(headOf('UBND huyện Châu Thành A')).toEqual({
      ...{ superior: null, body: 'Ủy ban nhân dân huyện Châu Thành A', place: 'Châu Thành A' },
      ...{ abbreviation: 'UBND', signerTitle: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
    });
  });

  it('of the coordinating agency is the plan’s letterhead', () => {
    const { superior, body, signerTitle } = plan.letterhead;
    expect(unitLetterhead(plan, { id: plan.coordinator, name: 'Sở' })).toMatchObject({
      ...{ superior, body, signerTitle, abbreviation: 'SLĐTBXH' },
    });
  });

  it.each(['Công an tỉnh', 'Hội Nông dân tỉnh', 'Ban Tuyên giáo Tỉnh ủy'])(
    'of %s leaves open who is above and what its head is called',
    (name) => {
      expect(headOf(name)).toMatchObject({
        superior: null,
        abbreviation: null,
        signerTitle: ['THỦ TRƯỞNG ĐƠN VỊ'],
      });
    },
  );

  it('names no place for units all over the country', () => {
    expect(headOf('Bộ Y tế', { ...plan, level: 'ministry' }).place).toBeNull();
  });
});
