const japan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** ISO day in Japan, where the city is, whatever the clock of the machine is set to. */
export const japaneseDay = (moment: Date): string => japan.format(moment);

/** 年度 of a day: it begins on 1 April. */
export const fiscalYearOf = (day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
