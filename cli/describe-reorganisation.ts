/** What a reorganisation makes of units and plans, for whoever has to decide on it. */
import type { ReorganiseResult } from '../client/engine.ts';
import { stillWaiting } from './describe-amendment.ts';
import type { Session } from './session.ts';

/** Of long lists the first are shown, and how many more there are. */
const SHOWN = 20;

/** The whole preview. */
export function describeReorganisation(
  { units, plans, effective }: ReorganiseResult,
  { t, colors }: Session,
): string {
  const ofUnits = units.map(({ id, name, validTo, validFrom, successors }) => {
    const until = validTo === undefined ? '' : t(` · đến ${validTo}`, ` · until ${validTo}`);
    const since = validFrom === undefined ? '' : t(` · từ ${validFrom}`, ` · since ${validFrom}`);
    const to = successors.length === 0 ? '' : ` → ${successors.join(', ')}`;
    return `  ${name} (${id})${until}${since}${to}`;
  });
  const ofPlans = plans.flatMap(({ plan, version, moved, superseded, kept, coordinator }) => [
    colors.bold(t(`${plan}: phiên bản ${version}`, `${plan}: version ${version}`)),
    t(
      `  Giữ nguyên ${kept} việc; chuyển ${moved.length}; thôi ${superseded.length}`,
      `  ${kept} kept; ${moved.length} passed on; ${superseded.length} ended`,
    ),
    ...(coordinator === null
      ? []
      : [t(`  Cơ quan đầu mối: ${coordinator}`, `  Coordinated by ${coordinator}`)]),
    ...moved.slice(0, SHOWN).map(({ obligation, to }) => `  ${obligation} → ${to}`),
    ...(moved.length > SHOWN
      ? [t(`  … và ${moved.length - SHOWN} việc nữa`, `  … and ${moved.length - SHOWN} more`)]
      : []),
  ]);
  return [
    t(`Có hiệu lực từ ${effective}`, `In force from ${effective}`),
    ...ofUnits,
    '',
    ...(ofPlans.length > 0
      ? ofPlans
      : [t('Không có kế hoạch đang chạy nào thay đổi.', 'No running plan changes.')]),
  ].join('\n');
}

/** What has been done, in one line. */
export function describeReorganised({ plans, applied, waiting }: ReorganiseResult, session: Session): string {
  const { t } = session;
  if (!applied) return t('Không có gì thay đổi.', 'Nothing was changed.');
  const done = t(
    `Đã sắp xếp lại đơn vị trong ${plans.length} kế hoạch.`,
    `Reorganised in ${plans.length} plans.`,
  );
  const named = plans.map(({ plan }) => plan);
  return [done, ...stillWaiting(waiting, named, session)].join('\n');
}
