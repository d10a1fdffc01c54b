/** What came of a trial; whether it goes on is the person's to say. */
// prettier-ignore
export const trialOutcomes = [
  { code: 'CONTINUE', name: '続ける' },
  { code: 'OTHER_PLACE', name: '別の場を探す' },
  { code: 'LATER', name: '今は見送る' },
] as const;

/** 定着支援 looks after both: who comes, and who receives. */
// prettier-ignore
export const followUpSides = [
  { code: 'PERSON', name: '本人' },
  { code: 'PLACE', name: '場の人' },
] as const;

/** Why a participation ended. */
// prettier-ignore
export const participationEndings = [
  { code: 'SETTLED', name: '定着した' },
  { code: 'PERSON_LEFT', name: '本人がやめた' },
  { code: 'PLACE_ENDED', name: '場の都合' },
  { code: 'NOT_CONTINUED', name: '体験のあと続けなかった' },
  { code: 'OTHER', name: 'その他' },
] as const;
