/**
 * The eras (元号), newest last. A change of era adds a row.
 *
 * `to` is the last day of the era; the day of a change before 平成 belongs to both eras, so both
 * spellings of it are read and the newer one is written.
 */
export interface Era {
  /** The digit of the seven-digit export shape. */
  readonly code: string;
  readonly letter: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly citation: string;
}

// prettier-ignore
export const eras = [
  { code: '1', letter: 'M', name: '明治', from: '1868-01-25', to: '1912-07-30', citation: '明治元年9月8日 改元の詔 (慶応4年1月1日に遡る)' },
  { code: '2', letter: 'T', name: '大正', from: '1912-07-30', to: '1926-12-25', citation: '明治45年7月30日 改元の詔' },
  { code: '3', letter: 'S', name: '昭和', from: '1926-12-25', to: '1989-01-07', citation: '大正15年12月25日 改元の詔' },
  { code: '4', letter: 'H', name: '平成', from: '1989-01-08', to: '2019-04-30', citation: '元号を改める政令 (昭和64年政令第1号)' },
  { code: '5', letter: 'R', name: '令和', from: '2019-05-01', to: null, citation: '元号を改める政令 (平成31年政令第143号)' },
] as const satisfies readonly Era[];

/** The newest era that holds the day. `undefined` before 明治. */
export const eraOn = (iso: string): Era | undefined => eras.findLast((era) => era.from <= iso);

/** By name, letter (any case) or code. */
export const findEra = (mark: string): Era | undefined =>
  eras.find((era) =>
    [era.name, era.letter, era.code].some((known) => known === mark.toUpperCase()),
  );

export const firstYearOf = (era: Era): number => Number(era.from.slice(0, 4));
