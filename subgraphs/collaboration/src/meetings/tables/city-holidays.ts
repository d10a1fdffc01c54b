/** Days the offices are closed besides weekends and 国民の祝日; a city sets its own, dated. */
export interface CityHoliday {
  readonly name: string;
  /** `12-29`, both ends inclusive; from later than to goes over the end of the year. */
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly citation: string;
}

export const cityHolidays: readonly CityHoliday[] = [
  {
    name: '年末年始',
    from: '12-29',
    to: '01-03',
    validFrom: '2000-01-01',
    validTo: null,
    citation: '地方自治法4条の2第2項3号、市の休日を定める条例 (市ごとに定める) [M]',
  },
];
