import type { AnonymousClient } from '../world.js';

/** 自立相談 clients who gave no name. Nothing links them to a resident, and nothing should. */
export const anonymousClients: readonly AnonymousClient[] = [
  {
    on: '2026-06-18',
    alias: '匿名希望（サクラさん）',
    ageGuess: '40代',
    sex: 'F',
    problems: [9, 20, 21],
    note: '電話のみ。子どもと車で寝泊まりしている様子。市内の知人宅に身を寄せたいとのこと。折り返し先なし。',
  },
  {
    on: '2026-08-03',
    alias: '匿名（男性・窓口）',
    ageGuess: '60代くらい',
    sex: 'M',
    problems: [7, 9, 15],
    note: '食料の提供のみ希望。名前は言いたくないとのこと。次回来所を約束。',
  },
  {
    on: '2026-09-11',
    alias: '匿名',
    ageGuess: '',
    sex: '',
    problems: [16],
    note: '家族のことでと話し始めたが、詳細を聞く前に通話終了。',
  },
];
