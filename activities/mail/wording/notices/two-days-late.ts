/** Two working days late: the coordinator; about its own part, its leadership. */
import type { NoticeFacts } from '../facts.ts';
import { text, type NoticeWording } from '../notice-wording.ts';
import { titleOfUnit } from '../phrases/names.ts';
import { daysPast, notYet, sentBefore } from '../phrases/overdue.ts';

/** What is asked of the reader; of a requested unit, nothing. */
const ASKED = {
  requested: {
    vi: 'Thông tin để biết: đây là cơ quan được đề nghị phối hợp, không tính vào tỷ lệ báo cáo và không báo lên cấp trên.',
    en: 'For information only: this agency was asked to cooperate; it is not counted in the reporting rate or reported to higher levels.',
  },
  leadership: {
    vi: 'Kính báo cáo lãnh đạo để biết và cho ý kiến về phần việc của cơ quan mình.',
    en: 'For the information and guidance of leadership, about the agency’s own part.',
  },
  coordinator: {
    vi: 'Trân trọng đề nghị liên hệ trực tiếp với đơn vị để nắm tình hình và hỗ trợ.',
    en: 'Please contact the unit directly to find out the status and offer help.',
  },
};

const reader = (f: NoticeFacts): keyof typeof ASKED =>
  f.requested ? 'requested' : f.role === 'leadership' ? 'leadership' : 'coordinator';

export const twoDaysLate: NoticeWording = {
  kind: 'due+2',
  place: 40,
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: ${daysPast(f).vi}`,
    blocks: [notYet(f).vi, text(ASKED[reader(f)].vi), ...sentBefore(f).vi],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: ${daysPast(f).en}`,
    blocks: [notYet(f).en, text(ASKED[reader(f)].en), ...sentBefore(f).en],
  }),
};
