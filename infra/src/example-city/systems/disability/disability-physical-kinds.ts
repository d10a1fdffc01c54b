import type { Random } from '../../random.js';

/** 免疫機能障害 in the codes of the 障害者福祉 system. */
export const IMMUNE_FUNCTION = '15';

/** Words of the world, the more particular first → 障害種別コード of the system. */
const words: readonly (readonly [RegExp, readonly string[]])[] = [
  [/視覚/, ['01']],
  [/聴覚/, ['02']],
  [/平衡/, ['03']],
  [/音声|言語|そしゃく/, ['04']],
  [/脳原性.*上肢/, ['08']],
  [/脳原性/, ['09']],
  [/上肢/, ['05']],
  [/下肢/, ['06']],
  [/体幹/, ['07']],
  [/肢体/, ['05', '06', '06', '07']],
  [/心臓/, ['10']],
  [/じん臓|腎臓/, ['11']],
  [/呼吸器/, ['12']],
  [/ぼうこう|直腸/, ['13']],
  [/小腸/, ['14']],
  [/免疫/, [IMMUNE_FUNCTION]],
  [/肝臓/, ['16']],
  [/内部/, ['10', '10', '11', '12', '13']],
];

/** @throws Error naming a kind the system has no code for. */
export function physicalKindCode(kind: string, random: Random): string {
  const found = words.find(([word]) => word.test(kind));
  if (found === undefined) {
    throw new Error(`"${kind}" is no 障害種別 of the 身体障害者手帳; add it to this table`);
  }
  return random.pick(found[1]);
}
