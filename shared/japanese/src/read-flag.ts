/** Pairs of words with which offices write yes and no. */
export const flagPairs = [
  ['有', '無'],
  ['有り', '無し'],
  ['あり', 'なし'],
  ['はい', 'いいえ'],
  ['要', '不要'],
  ['済', '未'],
  ['済み', '未済'],
  ['該当', '非該当'],
  ['同居', '別居'],
  ['○', '×'],
  ['〇', '×'],
  ['TRUE', 'FALSE'],
  ['Y', 'N'],
  ['1', '0'],
] as const;

const answers: ReadonlyMap<string, boolean> = new Map(
  flagPairs.flatMap(([yes, no]) => [
    [yes, true],
    [no, false],
  ]),
);

/** True or false by the words above; null where it is empty or says something else: empty is not 無. */
export const readFlag = (raw: string | null | undefined): boolean | null =>
  answers.get((raw ?? '').normalize('NFKC').trim().toUpperCase()) ?? null;
