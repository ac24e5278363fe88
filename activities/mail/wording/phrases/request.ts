/** The request to those who owe, before the due date and on it; a requested unit is asked for its cooperation. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { whatInFull } from './names.ts';

function inVietnamese(f: NoticeFacts): string {
  const please = f.requested ? 'Trân trọng đề nghị Quý cơ quan phối hợp' : 'Trân trọng đề nghị';
  const unit = f.requested ? '' : ` ${f.unit}`;
  const joint =
    f.leaders.length > 0 ? `${f.requested ? '' : ' phối hợp'} với ${f.leaders.join(', ')} (chủ trì)` : '';
  return f.kind === 'task'
    ? `${please}${unit}${joint} thực hiện ${whatInFull(f).vi}.`
    : `${please}${unit} tổng hợp và gửi ${whatInFull(f).vi} về ${f.plan.coordinator}.`;
}

function inEnglish(f: NoticeFacts): string {
  const please = f.requested ? 'We would be grateful for your cooperation:' : 'We kindly ask';
  const unit = f.requested ? ' please' : ` ${f.unit} to`;
  const joint = f.leaders.length > 0 ? ` support ${f.leaders.join(', ')}, who lead, and` : '';
  return f.kind === 'task'
    ? `${please}${unit}${joint} carry out ${whatInFull(f).en}.`
    : `${please}${unit} prepare ${whatInFull(f).en} and send it to ${f.plan.coordinator}.`;
}

/** Who is asked to do what, with whom. */
export function request(f: NoticeFacts): Bilingual {
  return both(inVietnamese(f), inEnglish(f));
}
