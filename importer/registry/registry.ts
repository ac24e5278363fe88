/** All bodies of the registry, from `importer/knowledge/bodies/`, and how to ask about them. */

import type { z } from 'zod';
import type { IsoDate } from '../../domain/plan.ts';
import central from '../knowledge/bodies/central-bodies.json' with { type: 'json' };
import communes from '../knowledge/bodies/commune-offices.json' with { type: 'json' };
import departments from '../knowledge/bodies/departments.json' with { type: 'json' };
import districts from '../knowledge/bodies/district-offices.json' with { type: 'json' };
import boards from '../knowledge/bodies/party-boards.json' with { type: 'json' };
import party from '../knowledge/bodies/party-bodies.json' with { type: 'json' };
import provincial from '../knowledge/bodies/provincial-bodies.json' with { type: 'json' };
import shared from '../knowledge/bodies/shared-bodies.json' with { type: 'json' };
import youth from '../knowledge/bodies/youth-unions.json' with { type: 'json' };
import { bodyFile } from '../knowledge/schemas.ts';
import { slug } from '../text/fold.ts';
import type { Body } from './body.ts';

/** Of two bodies with the same name the one named first here is meant, all else being equal. */
const FILES = [
  ...[departments, provincial, shared, youth, party, boards],
  ...[districts, communes, central],
].map((file) => bodyFile.parse(file));

const MINISTRIES = central.entries.map(({ name }) => name).filter((name) => name.startsWith('Bộ '));

/** What an entry leaves out is as the head of its file says. */
function toBodies({ tier, suffixed, entries }: z.infer<typeof bodyFile>): Body[] {
  return entries.map(({ id, name, aliases = [], ofEachMinistry, source: _source, ...rest }) => ({
    id: id ?? slug(name),
    name,
    aliases: ofEachMinistry ? MINISTRIES.map((ministry) => `${ofEachMinistry} ${ministry}`) : aliases,
    tier,
    suffixed,
    ...rest,
  }));
}

export const REGISTRY: readonly Body[] = FILES.flatMap(toBodies);

/** Whether something existed on a day; true where the day is unknown. */
export function existsOn(body: Pick<Body, 'validFrom' | 'validTo'>, day: IsoDate | null): boolean {
  if (day === null) return true;
  return (body.validFrom ?? '') <= day && day <= (body.validTo ?? '9999');
}
