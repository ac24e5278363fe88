import type { Command } from 'commander';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { addUnitReorganise } from './unit-reorganise.ts';

/** `unit …`: organisations and the dates between which they exist. */
export function addUnits(parent: Command, run: Run): void {
  const group = parent.command('unit').description(run.t('đơn vị', 'units'));
  addUnitReorganise(group, run);
  const list = group.command('list').description(run.t('các đơn vị', 'units and their validity'));
  withExamples(list, run, 'unit list', 'unit list --json');
  onRun(list, run, async (session) => {
    const result = await session.withEngine((engine) => engine.listUnits());
    session.answer(result, () => {
      const { t } = session;
      if (result.units.length === 0) return t('Chưa có đơn vị nào.', 'No units yet.');
      return session.table(result.units, [
        [t('Mã', 'Id'), (unit) => unit.id],
        [t('Tên', 'Name'), (unit) => t(unit.name, unit.nameEn ?? unit.name)],
        [t('Từ', 'From'), (unit) => unit.validFrom],
        [t('Đến', 'To'), (unit) => unit.validTo],
        [t('Kế thừa', 'Successors'), (unit) => unit.successors.join(', ')],
      ]);
    });
  });
}
