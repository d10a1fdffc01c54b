/** When the city's offices are open, in Japan; a city sets its own (執務時間規則), dated. */
export interface OpeningHours {
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly citation: string;
}

export const openingHours: readonly OpeningHours[] = [
  {
    weekdays: [1, 2, 3, 4, 5],
    from: '08:30',
    to: '17:15',
    validFrom: '2000-01-01',
    validTo: null,
    citation: '市の執務時間規則 (市ごとに定める) [M]',
  },
];
