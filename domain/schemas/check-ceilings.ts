/** Numbers that a target itself states: its level, its ceiling, its denominators agreed in advance. */
import { both } from '../bilingual.ts';
import { printNumber } from '../figures/print-number.ts';
import { error, warning, type Finding } from './finding.ts';
import type { TargetEntry } from './plan-target.ts';

type Path = (string | number)[];

/** No share that can be reported is more than all. */
function checkShare({ code, unit, value }: TargetEntry, path: Path): Finding[] {
  if (unit !== '%' || value <= 100) return [];
  return [
    warning(
      [...path, 'value'],
      both(
        `Chỉ tiêu ${code} là tỷ lệ %, không quá 100; ở đây đọc được ${printNumber(value)}.`,
        `Target ${code} is a percentage, 100 at most; ${value} was read here.`,
      ),
      both('Sửa value, hoặc ghi đơn vị tính khác ở unit.', 'Correct value, or give another unit.'),
    ),
  ];
}

function findFractions(entry: TargetEntry, path: Path): Finding[] {
  const counted = entry.overUnits === 'sum' || entry.overUnits === 'max';
  const numbers: [Path, number][] = [
    ...(counted ? [[['value'], entry.value] satisfies [Path, number]] : []),
    ...(entry.max === undefined ? [] : [[['max'], entry.max] satisfies [Path, number]]),
    ...Object.entries(entry.frozenDenominators).map(([unit, value]): [Path, number] => [
      ['frozenDenominators', unit],
      value,
    ]),
  ];
  return numbers
    .filter(([, value]) => !Number.isInteger(value))
    .map(([at, value]) =>
      error(
        [...path, ...at],
        both(
          `Chỉ tiêu ${entry.code} đếm số nguyên (whole: true), ở đây đọc được ${printNumber(value)}.`,
          `Target ${entry.code} counts whole things (whole: true); ${value} was read here.`,
        ),
        both('Ghi số nguyên, hoặc bỏ whole.', 'Give a whole number, or remove whole.'),
      ),
    );
}

function findAbove({ code, max, frozenDenominators }: TargetEntry, path: Path): Finding[] {
  return Object.entries(frozenDenominators)
    .filter(([, value]) => max !== undefined && value > max)
    .map(([unit, value]) =>
      error(
        [...path, 'frozenDenominators', unit],
        both(
          `Mẫu số ${printNumber(value)} của “${unit}” lớn hơn mức nhiều nhất ${printNumber(max!)} của ${code}.`,
          `The denominator ${value} of “${unit}” exceeds the most that ${code} allows, ${max}.`,
        ),
        both('Sửa mẫu số, hoặc sửa max.', 'Correct the denominator, or max.'),
      ),
    );
}

/** Percentages above a hundred, fractions of what is counted whole, denominators above the ceiling. */
export function checkCeilings(entry: TargetEntry, path: Path): Finding[] {
  return [
    ...checkShare(entry, path),
    ...(entry.whole ? findFractions(entry, path) : []),
    ...findAbove(entry, path),
  ];
}
