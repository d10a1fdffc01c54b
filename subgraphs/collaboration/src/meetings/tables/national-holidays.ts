/**
 * 国民の祝日 (国民の祝日に関する法律, 昭和23年法律178号, art. 2), dated: days are moved by law now and then.
 * Begins after the exceptions of the Olympic years 2020 and 2021 (令和3年法律54号 and before).
 */
export interface NationalHoliday {
  readonly name: string;
  readonly month: number;
  readonly on:
    | { readonly day: number }
    /** Its second or third Monday. */
    | { readonly monday: number }
    /** 春分日 and 秋分日, as the 暦要項 of the 国立天文台 announces them each February for the next year. */
    | { readonly equinox: 'SPRING' | 'AUTUMN' };
  readonly validFrom: string;
  readonly validTo: string | null;
}

const since = { validFrom: '2022-01-01', validTo: null } as const;

export const nationalHolidays: readonly NationalHoliday[] = [
  { name: '元日', month: 1, on: { day: 1 }, ...since },
  { name: '成人の日', month: 1, on: { monday: 2 }, ...since },
  // 建国記念の日となる日を定める政令 (昭和41年政令376号)
  { name: '建国記念の日', month: 2, on: { day: 11 }, ...since },
  { name: '天皇誕生日', month: 2, on: { day: 23 }, ...since },
  { name: '春分の日', month: 3, on: { equinox: 'SPRING' }, ...since },
  { name: '昭和の日', month: 4, on: { day: 29 }, ...since },
  { name: '憲法記念日', month: 5, on: { day: 3 }, ...since },
  { name: 'みどりの日', month: 5, on: { day: 4 }, ...since },
  { name: 'こどもの日', month: 5, on: { day: 5 }, ...since },
  { name: '海の日', month: 7, on: { monday: 3 }, ...since },
  { name: '山の日', month: 8, on: { day: 11 }, ...since },
  { name: '敬老の日', month: 9, on: { monday: 3 }, ...since },
  { name: '秋分の日', month: 9, on: { equinox: 'AUTUMN' }, ...since },
  { name: 'スポーツの日', month: 10, on: { monday: 2 }, ...since },
  { name: '文化の日', month: 11, on: { day: 3 }, ...since },
  { name: '勤労感謝の日', month: 11, on: { day: 23 }, ...since },
];
