import { describe, expect, it } from '@jest/globals';
import type { NoticeFacts } from '../../activities/mail/wording/facts.ts';
import { languageOf } from '../../activities/mail/wording/index.ts';
import type { NoticeKind } from '../../domain/projections.ts';
import type { Role } from '../../domain/obligation.ts';

const ROLES: Role[] = [
  'focal-point',
  'head',
  'coordinator',
  'approver',
  'leadership',
  'addressee',
  'administrator',
];
const vi = languageOf('vi');
const KINDS = Object.keys(vi.words) as NoticeKind[];

function facts(more: Partial<NoticeFacts> = {}): NoticeFacts {
  return {
    notice: 'due-5',
    handedTo: null,
    role: 'focal-point',
    recipient: 'Công an tỉnh',
    at: '2024-06-12T08:00:00+07:00',
    plan: {
      id: 'mau',
      number: '52/KH-UBND',
      date: '2022-03-25',
      title: 'Kế hoạch mẫu',
      titleEn: 'Sample plan',
      timeZone: 'Asia/Ho_Chi_Minh',
      coordinator: 'Sở Lao động - Thương binh và Xã hội',
      addressees: ['Ủy ban nhân dân tỉnh Hậu Giang'],
    },
    unit: 'Công an tỉnh',
    kind: 'report',
    requested: false,
    period: '2024-h1',
    cutoff: '2024-06-14',
    duty: null,
    leaders: [],
    dueDate: '2024-06-19',
    dueReason: null,
    daysLate: 2,
    delayed: false,
    missing: ['UBND huyện Châu Thành'],
    undocumented: ['Sở Y tế'],
    sentBefore: [
      {
        notice: 'due-2',
        role: 'focal-point',
        unit: 'Công an tỉnh',
        at: '2024-06-17T08:00:00+07:00',
        sentAt: '2024-06-17T08:00:02+07:00',
        state: 'sent',
      },
    ],
    receipt: {
      reference: 'act-1',
      version: 2,
      at: '2024-06-18T23:59:00+07:00',
      onTime: true,
      receivedOn: null,
      newer: null,
    },
    proposedDate: '2024-06-24',
    extendedFrom: '2024-06-17',
    breached: true,
    movedFrom: '2024-06-18',
    unitDue: null,
    basis: { number: '9/UBND-VX', date: '2024-06-12' },
    proposal: 'extend',
    why: 'Thiếu số liệu HG-T9',
    correctBy: '2024-06-21T23:59:59+07:00',
    obstacle: null,
    item: null,
    documented: true,
    reportVersion: 1,
    reportNumber: '05/BC-SLĐTBXH',
    reportDate: '2024-06-24',
    lateRefusal: {
      act: 'accept',
      by: 'dieu-phoi@so-ldtbxh.example',
      saidAt: '2024-06-18T09:12:00+07:00',
      words: { vi: 'Đơn vị đã gửi bản mới hơn.', en: 'The unit has sent a newer version.' },
    },
    bounced: {
      address: 'dau-moi@cong-an.example',
      answer: '550 no such user',
      fate: 'refused',
      isMarked: true,
    },
    amended: null,
    inCharge: null,
    sentUp: null,
    standIn: false,
    ...more,
  };
}

const duty = { code: 'HG-2.4', text: 'Chủ trì khảo sát', textEn: 'Lead the survey' };

const OBSTACLE = {
  id: 'vm-3f9a2c1d',
  text: 'Chưa được cấp kinh phí',
  raisedAt: '2024-06-11T09:00:00+07:00',
  why: 'Vượt thẩm quyền',
  answer: 'Đã bố trí từ nguồn sự nghiệp',
};

/** Everything a notice says, as one text. */
function said(f: NoticeFacts, language = vi): string {
  const { subject, blocks } = language.words[f.notice](f);
  const body = blocks.map((b) =>
    b.kind === 'text' ? b.text : b.kind === 'list' ? b.items.join('\n') : b.lines.join('\n'),
  );
  return [subject, ...body, language.envelope.why(f), language.envelope.standIn(f)].join('\n');
}

describe('wording', () => {
  const cases = ['vi', 'en'].flatMap((code) => KINDS.map((notice) => [code, notice] as const));

  it.each(cases)('%s %s is calm and complete for every role and kind of obligation', (code, notice) => {
    for (const role of ROLES) {
      for (const kind of ['report', 'task', 'send', 'unit', 'plan'] as const) {
        for (const requested of [false, true]) {
          const obstacle = notice.startsWith('obstacle-') ? OBSTACLE : null;
          const text = said(
            facts({ notice, role, kind, requested, obstacle, duty: kind === 'task' ? duty : null }),
            languageOf(code),
          );
          expect(text).not.toMatch(/vi phạm|leo thang|violat|escalat|undefined|null|NaN|\[object/i);
          expect(text.split('\n')[0]!.length).toBeLessThan(140);
        }
      }
    }
  });

  it('tells an obstacle with what it is about, and what became of it', () => {
    const raised = facts({ notice: 'obstacle-raised', kind: 'unit', obstacle: OBSTACLE, duty, period: null });
    for (const part of ['vm-3f9a2c1d', 'nhiệm vụ HG-2.4', 'Chưa được cấp kinh phí'])
      expect(said(raised)).toContain(part);
    const escalated = { ...raised, notice: 'obstacle-escalated' as const, why: 'Vượt thẩm quyền' };
    expect(said({ ...escalated, role: 'leadership' })).toContain('Lý do báo cáo: Vượt thẩm quyền');
    expect(said(escalated)).not.toContain('Vượt thẩm quyền');
    expect(said({ ...raised, notice: 'obstacle-answered' })).toContain(
      'Trả lời: Đã bố trí từ nguồn sự nghiệp',
    );
  });

  it('tells a question about an item of a report, and the reply, in both languages', () => {
    const item = { code: 'HG-T1', title: { vi: 'HG-T1. Xã đạt chuẩn', en: 'HG-T1. Communes that comply' } };
    const asked = facts({ notice: 'question-asked', item, why: 'Đã gồm cấp xã chưa?' });
    expect(vi.words['question-asked'](asked).subject).toBe(
      'Báo cáo 6 tháng đầu năm 2024: câu hỏi về mục HG-T1',
    );
    for (const part of [
      'Mục: HG-T1. Xã đạt chuẩn',
      'Câu hỏi: Đã gồm cấp xã chưa?',
      'Báo cáo không bị trả lại',
    ])
      expect(said(asked)).toContain(part);
    const english = said(asked, languageOf('en'));
    for (const part of [
      'Item: HG-T1. Communes that comply',
      'Question: Đã gồm',
      'press “Reply to the question”',
    ])
      expect(english).toContain(part);
    const replied = facts({ notice: 'question-answered', role: 'coordinator', item, why: 'Đã gồm' });
    expect(said(replied)).toContain('Công an tỉnh trả lời câu hỏi về một mục trong báo cáo');
    expect(said(replied)).toContain('Trả lời: Đã gồm');
    expect(said(replied, languageOf('en'))).toContain('Reply: Đã gồm');
  });

  it('says of a report, and not of a task, that its document is to come', () => {
    const words = 'Đã có số liệu, chưa có văn bản';
    expect(said(facts({ notice: 'receipt', documented: false }))).toContain(words);
    expect(said(facts({ notice: 'receipt', documented: true }))).not.toContain(words);
    expect(said(facts({ notice: 'receipt', documented: false, kind: 'task', duty }))).not.toContain(words);
  });

  it('asks for a task by its code and content, for a report by its period', () => {
    expect(said(facts({ notice: 'due-2', kind: 'task', duty, period: null }))).toContain(
      'nhiệm vụ HG-2.4: “Chủ trì khảo sát”',
    );
    expect(said(facts({ notice: 'due-2' }))).toContain('báo cáo 6 tháng đầu năm 2024');
    expect(said(facts({ notice: 'due-2', period: '2024' }))).toContain('báo cáo năm 2024');
    expect(said(facts({ notice: 'due-2', period: '2024-q2' }))).toContain('quý 2/2024');
    expect(said(facts({ notice: 'due-2', period: '2024-m03' }))).toContain('tháng 3/2024');
  });

  it('tells a unit that supports whom it supports, in both languages', () => {
    const leaders = ['Sở Y tế', 'Sở Tư pháp'];
    const task = { notice: 'due-2', kind: 'task', duty, period: null, leaders } as const;
    expect(said(facts(task))).toContain('Công an tỉnh phối hợp với Sở Y tế, Sở Tư pháp (chủ trì) thực hiện');
    expect(said(facts({ ...task, requested: true }))).toContain('Quý cơ quan phối hợp với Sở Y tế');
    expect(said(facts(task), languageOf('en'))).toContain('support Sở Y tế, Sở Tư pháp, who lead, and carry');
  });

  it('counts no days left, and says no "today", in a mail that goes out on a later day', () => {
    expect(said(facts({ notice: 'due-5' }))).toContain('còn 5 ngày làm việc');
    const late = said(facts({ notice: 'due-5', delayed: true }))
      .split('\n')
      .slice(0, -2)
      .join('\n');
    expect(late).not.toContain('ngày làm việc');
    expect(said(facts({ notice: 'due', delayed: true }))).not.toContain('hôm nay');
  });

  it('says why a date was moved', () => {
    const dueReason = '30/4/2024 là ngày nghỉ lễ, chuyển sang ngày 2/5/2024';
    expect(said(facts({ notice: 'due', dueReason }))).toContain(dueReason);
  });

  it('asks a requested unit for its cooperation, and a return to it reads "Đề nghị bổ sung"', () => {
    expect(said(facts({ notice: 'opened', requested: true }))).toContain('Quý cơ quan phối hợp');
    const returned = facts({ notice: 'returned', requested: true });
    expect(vi.words.returned(returned).subject).toMatch(/^Đề nghị bổ sung/);
    expect(said(returned)).toContain('Thiếu số liệu HG-T9');
    expect(said(returned)).toContain('21/6/2024');
  });

  it('tells a unit that what was accepted is to be corrected, by when, and that punctuality stays', () => {
    const reopened = facts({ notice: 'report-reopened' });
    expect(vi.words['report-reopened'](reopened).subject).toMatch(/^Đề nghị sửa .* đã tiếp nhận$/);
    for (const words of ['Nội dung cần sửa: Thiếu số liệu HG-T9', 'hết ngày 21/6/2024', 'không làm thay đổi'])
      expect(said(reopened)).toContain(words);
    expect(said(facts({ notice: 'report-reopened', requested: true }))).toContain('Quý cơ quan');
  });

  it('tells the coordinator what was sent when, and of a requested unit as information only', () => {
    const text = said(facts({ notice: 'due+2', role: 'coordinator' }));
    expect(text).toContain(
      '08:00 ngày 17/6/2024: nhắc trước hạn 2 ngày làm việc, tới đầu mối của Công an tỉnh, đã gửi',
    );
    expect(said(facts({ notice: 'due+2', role: 'coordinator', requested: true }))).toContain(
      'Thông tin để biết',
    );
  });

  it('gives leadership a draft letter to the addressee after ten working days', () => {
    const { blocks } = vi.words['due+10'](facts({ notice: 'due+10', role: 'leadership' }));
    const letter = blocks.find((b) => b.kind === 'letter');
    expect(letter?.lines[0]).toBe('Kính gửi: Ủy ban nhân dân tỉnh Hậu Giang');
    expect(
      vi.words['due+10'](facts({ notice: 'due+10', role: 'addressee' })).blocks.some(
        (b) => b.kind === 'letter',
      ),
    ).toBe(false);
  });

  it('gives a receipt its reference, version and time', () => {
    const text = said(facts({ notice: 'receipt' }));
    for (const part of ['act-1', 'Phiên bản: 2', '23:59 ngày 18/6/2024', 'Đúng hạn'])
      expect(text).toContain(part);
  });

  it('says in a receipt what can still be done with the report, and no more', () => {
    const told = (receipt: Partial<NoticeFacts['receipt']>): string =>
      said(facts({ notice: 'receipt', dueDate: '2024-06-19', receipt: { ...facts().receipt, ...receipt } }));
    expect(told({})).toContain(
      'Đến hết ngày 19/6/2024, khi báo cáo chưa được tiếp nhận, đơn vị có thể gửi lại',
    );
    for (const late of [
      told({ at: '2024-06-20T00:00:01+07:00', onTime: false }),
      told({ aggregate: 'approved' }),
      told({ aggregate: 'sent', at: '2024-06-26T08:00:00+07:00' }),
    ])
      expect(late).not.toContain('có thể gửi lại bản khác');
    expect(told({ at: '2024-06-20T00:00:01+07:00' })).toContain('gửi trả để bổ sung');
    expect(told({ aggregate: 'sent', aggregateAt: '2024-06-25T10:00:00+07:00' })).toContain(
      'đã gửi ngày 25/6/2024, trước khi nhận bản này, nên chưa có số liệu của bản này',
    );
  });

  it('gives a reference a short form for the telephone', () => {
    const reference = 'act-6b2fb172f87b4a22a6fbaf303240a7e2';
    const text = said(facts({ notice: 'receipt', receipt: { ...facts().receipt, reference } }));
    expect(text).toContain(`Mã tham chiếu: ${reference} (đọc qua điện thoại: 6B2F-B172)`);
  });

  it('names an obstacle in subjects by what it is about', () => {
    const raised = facts({ notice: 'obstacle-raised', kind: 'unit', obstacle: OBSTACLE, duty, period: null });
    expect(vi.words['obstacle-raised'](raised).subject).toBe('Công an tỉnh: vướng mắc về nhiệm vụ HG-2.4');
    const ofPlan = { ...raised, duty: null };
    expect(vi.words['obstacle-raised'](ofPlan).subject).toBe(
      'Công an tỉnh: vướng mắc khi thực hiện kế hoạch',
    );
  });

  it('says of what came on paper that it was entered on the unit’s behalf, and when the paper came', () => {
    const receipt = { ...facts().receipt, receivedOn: '2024-06-18' };
    expect(said(facts({ notice: 'receipt', receipt }))).toContain(
      'nhập thay theo văn bản giấy nhận ngày 18/6/2024',
    );
    expect(said(facts({ notice: 'receipt' }))).not.toContain('nhập thay');
  });

  it('gives the new date, the earlier one and the basis of an extension, and that the breach stays', () => {
    const text = said(facts({ notice: 'extension-granted' }));
    for (const part of ['19/6/2024', '17/6/2024', '9/UBND-VX', 'vẫn được ghi nhận'])
      expect(text).toContain(part);
  });

  it('lists who has not filed', () => {
    expect(said(facts({ notice: 'daily-missing', kind: 'send' }))).toContain('UBND huyện Châu Thành');
  });
});
