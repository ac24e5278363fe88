/** Gives a registry body its full name and id in this plan: "Công an" + "tỉnh" → `cong-an-tinh`. */

import { slug } from '../text/fold.ts';
import type { Body, Tier } from '../registry/body.ts';
import { existsOn } from '../registry/registry.ts';
import { tierOf, type AgencyContext } from './context.ts';
import type { AreaTier, Qualifier } from './qualifier.ts';

export interface Named {
  id: string;
  name: string;
  kind: 'unit' | 'class';
  confidence: number;
  reason: string;
}

/** Ids of whole tiers: `ubnd-cap-xa`. */
export const TIER_ID: Record<AreaTier, string> = {
  province: 'cap-tinh',
  district: 'cap-huyen',
  commune: 'cap-xa',
};
const TIER_WORDS: Record<AreaTier, string> = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
};

/** Chooses among bodies of the same name: the one of the issuer's tier, existing on the plan's day. */
export function choose(bodies: readonly Body[], context: AgencyContext): Body {
  const tier = tierOf(context.level);
  const score = (body: Body): number =>
    (tier !== null && body.tier.includes(tier) ? 2 : 0) + (existsOn(body, context.date) ? 1 : 0);
  return [...bodies].sort((a, b) => score(b) - score(a))[0] as Body;
}

/** The tiers a list of territories names. In a plan of a centrally-run city "thành phố" is the province itself. */
export function tiersOf(qualifier: Qualifier, context: AgencyContext): AreaTier[] {
  const tiers = qualifier.areas.map((area) =>
    area.word === 'thành phố' &&
    (context.level === 'ministry' ||
      (context.area === 'thành phố' && context.level === 'province' && !qualifier.many))
      ? 'province'
      : area.tier,
  );
  // "huyện, thị xã, thành phố" and "tỉnh, thành phố": the city takes its neighbours' tier.
  if (tiers.includes('province') && qualifier.many) return ['province'];
  return [...new Set(tiers)];
}

/** Names a body from its stem and what follows it. */
export function nameBody(body: Body, qualifier: Qualifier | null, context: AgencyContext): Named {
  const past = !existsOn(body, context.date);
  const sure = past ? 0.8 : 1;
  const because = past
    ? 'Có trong danh bạ cơ quan, nhưng không tồn tại vào ngày của kế hoạch'
    : 'Đúng tên trong danh bạ cơ quan';
  if (qualifier?.allTiers) {
    return {
      id: `${body.id}-cac-cap`,
      name: `${body.name} các cấp`,
      kind: 'class',
      confidence: 0.8,
      reason: 'Nhóm đơn vị nhiều cấp',
    };
  }
  // To a ministry "Sở Y tế" is that of every province.
  const ofEach = context.level === 'ministry' && body.id.startsWith('so-') && !qualifier;
  if (ofEach) {
    return {
      ...{ id: `${body.id}-cap-tinh`, name: `${body.name} cấp tỉnh`, kind: 'class', confidence: 0.85 },
      reason: 'Kế hoạch của bộ: Sở của từng tỉnh, cần liệt kê từng đơn vị',
    };
  }
  if (!body.suffixed && !qualifier?.many) {
    return { id: body.id, name: body.name, kind: 'unit', confidence: sure, reason: because };
  }
  if (qualifier?.many) {
    const tiers = tiersOf(qualifier, context);
    const tier = tiers[0] ?? 'commune';
    return {
      id: `${body.id}-${tiers.map((each) => TIER_ID[each]).join('-')}`,
      name: `${body.name} ${tiers.map((each) => TIER_WORDS[each]).join(', ')}`,
      kind: 'class',
      confidence: 0.95,
      reason: `Nhóm đơn vị ${TIER_WORDS[tier]}, cần liệt kê từng đơn vị`,
    };
  }
  const area = qualifier?.areas[0];
  // A district has one tax office "khu vực", a province several courts.
  const isBelow = context.level === 'district' || context.level === 'commune';
  if (area?.word === 'khu vực' && qualifier?.place === null && !isBelow) {
    return {
      ...{ id: `${body.id}-khu-vuc`, name: `${body.name} khu vực`, kind: 'class', confidence: 0.9 },
      reason: 'Các cơ quan khu vực, cần liệt kê từng đơn vị',
    };
  }
  if (area) {
    const own = qualifier.place === null || sameArea(qualifier.place, context);
    const place = own ? '' : ` ${qualifier.place}`;
    const stem = stemAt(body, tiersOf(qualifier, context)[0] ?? area.tier);
    return {
      id: slug(`${stem} ${area.word}${place}`),
      name: `${body.name} ${area.word}${place}`,
      kind: 'unit',
      confidence: sure,
      reason: because,
    };
  }
  const tier = tierOf(context.level);
  if (tier === null || tier === 'central' || context.area === null || !body.tier.includes(tier)) {
    return {
      id: body.id,
      name: body.name,
      kind: 'unit',
      confidence: Math.min(sure, 0.8),
      reason: `${because}; không nêu cấp`,
    };
  }
  return {
    id: slug(`${stemAt(body, tier)} ${context.area}`),
    name: `${body.name} ${context.area}`,
    kind: 'unit',
    confidence: Math.min(sure, 0.9),
    reason: `${because}; cấp hiểu theo cơ quan ban hành`,
  };
}

function stemAt(body: Body, tier: Tier): string {
  return body.idAt?.[tier] ?? body.id;
}

function sameArea(place: string, context: AgencyContext): boolean {
  return context.place !== null && slug(place) === slug(context.place);
}
