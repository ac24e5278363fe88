/** The package's own declarations are not reachable through its `exports`; this is the part in use. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    /** `[cycle, year, month, leap, day]`; cycle and year do not matter where `toGregorian` names the year. */
    constructor(lunar: [number, number, number, number, number]);
    toGregorian(year: number): { year: number; month: number; day: number };
  }
}
