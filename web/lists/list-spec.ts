/** What a list can be asked for, and by which names the address says it. */

/** Names in the address; filters have their own. */
export const SEARCH = 'tim';
export const ORDER = 'xep';
export const PAGE = 'trang';

export interface ListOption<Row> {
  value: string;
  text: string;
  keeps(row: Row): boolean;
}

export interface ListFilter<Row> {
  /** Its name in the address. */
  name: string;
  label: string;
  /** Said where it is not set. */
  all: string;
  options: readonly ListOption<Row>[];
}

export interface ListOrder<Row> {
  value: string;
  text: string;
  compare(one: Row, other: Row): number;
}

export interface ListSpec<Row> {
  /** Where the list stands: path and id of its heading. */
  path: string;
  anchor: string;
  /** What the search looks in, and what it says of itself. */
  search: { label: string; textOf(row: Row): string };
  filters: readonly ListFilter<Row>[];
  /** The first one stands where none is chosen. */
  orders: readonly ListOrder<Row>[];
  /** `26 đơn vị` */
  count(n: number): string;
  /** What else the address says, kept in every link and form. */
  kept?: Readonly<Record<string, string>>;
}
