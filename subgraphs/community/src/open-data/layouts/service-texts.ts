import { careServiceRows } from '../../places/care-service-codes.js';
import { serviceKinds, type ServiceKind } from '../../places/codes.js';
import type { DatasetKind } from './meanings.js';

export interface ReadService {
  readonly kind: ServiceKind | null;
  /** Null where the published words do not say which of several codes it is. */
  readonly code: string | null;
}

/** Words cities publish that are not the name of the code, → the codes they can mean. */
// prettier-ignore
const careWords: readonly (readonly [text: string, codes: readonly string[]])[] = [
  ['訪問入浴', ['12']], ['訪問リハビリ', ['14']], ['通所リハビリ', ['16']], ['デイサービス', ['15']],
  ['デイケア', ['16']], ['ショートステイ', ['21']],
  ['短期入所療養介護', ['22', '23', '2A']], ['介護予防短期入所療養介護', ['25', '26']],
  ['グループホーム', ['32']], ['介護福祉施設サービス', ['51']], ['特別養護老人ホーム', ['51']],
  ['介護老人福祉施設入所者生活介護', ['51']], ['介護保健施設サービス', ['52']],
  ['地域密着型介護老人福祉施設入所者生活介護', ['54']], ['地域密着型特別養護老人ホーム', ['54']],
  ['小規模多機能', ['73']], ['定期巡回・随時対応型訪問介護', ['76']],
  ['複合型サービス', ['77']], ['看護小規模多機能', ['77']],
  ['訪問型サービス', ['A2', 'A3', 'A4']], ['通所型サービス', ['A6', 'A7', 'A8']],
];

/** 種別 in the words of the other vocabularies: school kinds of the MEXT code list, short forms. */
// prettier-ignore
const childcareWords: readonly (readonly [text: string, codes: readonly string[]])[] = [
  ['A1', ['公立幼稚園', '私立幼稚園']], ['幼稚園', ['公立幼稚園', '私立幼稚園']],
  ['A2', ['認定こども園(幼保連携型)']], ['幼保連携型認定こども園', ['認定こども園(幼保連携型)']],
  ['幼稚園型認定こども園', ['認定こども園(幼稚園型)']],
  ['保育所型認定こども園', ['認定こども園(保育所型)']],
  ['地方裁量型認定こども園', ['認定こども園(地方裁量型)']],
  ['公立保育所', ['認可公立保育所']], ['私立保育所', ['認可私立保育所']],
  ['保育所', ['認可公立保育所', '認可私立保育所']], ['保育園', ['認可公立保育所', '認可私立保育所']],
  ['認可外保育施設', ['認可外保育所']],
];

const named = serviceKinds.rows.map(({ code, name }) => [name, [code]] as const);
const care = new Set<string>(careServiceRows.map(({ code }) => code));
const words: Record<DatasetKind, ReadonlyMap<string, readonly string[]>> = {
  CARE_SERVICE: new Map([...named.filter(([, [code]]) => care.has(code)), ...careWords]),
  CHILDCARE: new Map([...named.filter(([, [code]]) => !care.has(code)), ...childcareWords]),
  PUBLIC_FACILITY: new Map(),
};

/** One cell may name several services. ・ stands inside names (定期巡回・随時対応型) and separates none. */
export const splitServices = (raw: string): readonly string[] =>
  raw
    .split(/[;；、,，／/\n]/u)
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** Translates 実施サービス or 種別 as published. Unknown words give nulls, never a guess. */
export function readService(dataset: DatasetKind, published: string): ReadService {
  const codes = spellings(published)
    .map((spelling) => words[dataset].get(spelling))
    .find((found) => found !== undefined);
  const kinds = [...new Set(codes?.map((code) => serviceKinds.read(code)))];
  const [only] = codes ?? [];
  return {
    kind: kinds.length === 1 ? (kinds[0] ?? null) : null,
    code: codes?.length === 1 ? (only ?? null) : null,
  };
}

/** From the whole text down to its parts: `A2:幼保連携型 認定こども園` also as `A2`. */
function spellings(published: string): readonly string[] {
  const text = published.normalize('NFKC').replaceAll(/\s/gu, '');
  const bare = text.replace(/\(.*\)$/u, '');
  const label = /^([A-Z]\d)(?=[:(])/u.exec(text)?.[1];
  return [
    text,
    bare,
    ...[text, bare].map((form) => form.replace(/(?:指定)?事業[所者]$/u, '')),
  ].concat(label === undefined ? [] : [label]);
}

/** Kinds a name can state more narrowly than 実施サービス does. */
const narrower = [
  { published: '15', word: '地域密着型通所介護' },
  { published: '15', word: '認知症対応型通所介護' },
  { published: '51', word: '地域密着型特別養護老人ホーム' },
] as const;

/** The narrower kind written in the name, or null. */
export const narrowerInName = (name: string, code: string | null): string | null =>
  narrower.find(({ published, word }) => published === code && name.includes(word))?.word ?? null;
