/** The real workflows at the plan's own dates, on a server whose clock skips what nobody waits for. */
import { both, type Lang } from '../../domain/bilingual.ts';
import { findNamedBehaviour, readBehaviour, type Play } from '../../client/documents/read-behaviour.ts';
import type { PlayedChange } from '../../client/documents/read-changes.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { invalid, type UserError } from '../../domain/user-error.ts';
import { loadBeside } from './apply-change.ts';
import { onStage, type StageSettings } from './on-stage.ts';
import { play } from './play.ts';
import type { RehearsalSummary } from './summary-types.ts';
import { writeSummary } from './write-summary.ts';

export type { RehearsalSummary } from './summary-types.ts';

/** What rehearsals of one plan and of several are told. */
export interface RehearsalSettings extends StageSettings {
  /** A named behaviour or a behaviour file; files that it names lie beside `path`, or else beside `file`. */
  behaviour: string | { text: string; file: string; path?: string };
  /** In which mistakes in the files are told; Vietnamese unless said otherwise. */
  lang?: Lang;
}

export interface RehearsalOptions extends RehearsalSettings {
  planText: string;
  planFile: string;
}

/**
 * Rehearses a plan between two dates and writes what came of it.
 * @returns the published summary, also in `<out>/summary.json`
 * @throws UserError `invalid` for a plan or behaviour with errors, before anything is started
 */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalSummary> {
  const started = Date.now();
  const { plan } = requirePlan(options.planText, options.planFile);
  const playing = choosePlay(options, plan);
  return onStage(options, [plan], {
    play: (stage) => play(stage, plan, playing, options),
    write: ({ context }, played, out) => writeSummary(context, plan, { ...options, ...played, out, started }),
  });
}

function choosePlay({ behaviour: said, from, to, log }: RehearsalOptions, plan: Plan): Play {
  if (typeof said !== 'string') {
    const { behaviour, changes } = readBehaviour(
      said.text,
      said.file,
      plan,
      loadBeside(said.path ?? said.file),
    );
    requireAfterLaunch(changes, from);
    const later = changes.filter(({ at }) => at > to);
    for (const { at } of later) {
      log(
        both(
          `Thay đổi ngày ${at} nằm sau ngày cuối (${to}) nên không diễn.`,
          `The change of ${at} is after the last day (${to}) and is not played.`,
        ),
      );
    }
    return { behaviour, changes: changes.filter(({ at }) => at <= to) };
  }
  const named = findNamedBehaviour(said, plan);
  if (named) return { behaviour: named, changes: [] };
  throw unknownBehaviour(said);
}

/** What is said of a behaviour by a name that there is not. */
export function unknownBehaviour(said: string): UserError {
  return invalid(
    'behaviour',
    both(`Không có cách làm tên "${said}".`, `There is no behaviour "${said}".`),
    both('Chọn: all-on-time, mixed, all-silent.', 'Choose: all-on-time, mixed, all-silent.'),
  );
}

/** @throws UserError `invalid` for a change before the day on which the rehearsal launches the plan */
function requireAfterLaunch(changes: PlayedChange[], from: IsoDate): void {
  const [first] = changes;
  if (!first || first.at >= from) return;
  throw invalid(
    'changes',
    both(
      `Thay đổi ngày ${first.at} nằm trước ngày bắt đầu diễn tập (${from}).`,
      `The change of ${first.at} is before the first day of the rehearsal (${from}).`,
    ),
    both(`Bắt đầu từ ${first.at} hoặc sớm hơn.`, `Begin on ${first.at} or earlier.`),
  );
}
