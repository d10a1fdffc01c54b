/** What is known of a place, as far as matching goes. Null is not known, and never "no". */
export interface MatchablePlace {
  readonly kind: string;
  readonly days: readonly string[] | null;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly access: readonly string[] | null;
  readonly welcomes: readonly string[] | null;
  readonly experience: readonly string[] | null;
  readonly remaining: number | null;
  readonly feeYen: number | null;
  /** Codes of the place's area and of those above it, nearest first. */
  readonly areas: readonly string[];
}

/** What somebody looks for. It names nobody, and is no record: it is not kept. */
export interface PlaceWishes {
  readonly areaCode?: string | null;
  /** Codes of the wished area and of those above it, nearest first; filled by the caller. */
  readonly areas: readonly string[];
  readonly kinds?: readonly string[] | null;
  readonly groups?: readonly string[] | null;
  readonly needs?: readonly string[] | null;
  readonly days?: readonly string[] | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly access?: readonly string[] | null;
  readonly seats?: number | null;
  readonly feeAtMost?: number | null;
}

/** Of what was asked for, the part that is there (0 to 1); undefined where it is not known. */
type Share = number | undefined;

export interface Criterion {
  readonly code: string;
  /** 日本語 */
  readonly name: string;
  readonly weight: number;
  readonly why: string;
  readonly asked: (wishes: PlaceWishes) => boolean;
  readonly share: (place: MatchablePlace, wishes: PlaceWishes) => Share;
}

const some = (list: readonly unknown[] | null | undefined): boolean =>
  list !== null && list !== undefined && list.length > 0;

const given = (value: unknown): boolean => value !== null && value !== undefined;

/** How many of the wished are there. */
function part(wished: readonly string[] | null | undefined, there: readonly string[] | null) {
  if (there === null || wished === null || wished === undefined) return undefined;
  return wished.filter((one) => there.includes(one)).length / wished.length;
}

const anyOf = (
  wished: readonly string[] | null | undefined,
  there: readonly string[] | null,
): Share => {
  const share = part(wished, there);
  return share === undefined ? undefined : Number(share > 0);
};

/**
 * Everything a place is judged by, in the order it is shown. The weights are the city's choice [D]:
 * whether the place can receive somebody comes before whether it is near.
 */
export const criteria: readonly Criterion[] = [
  {
    code: 'WELCOME',
    name: '迎えている人に当てはまる',
    weight: 30,
    why: '来てよいと言われている場であること',
    asked: ({ groups }) => some(groups),
    share: ({ welcomes }, { groups }) =>
      welcomes?.includes('EVERYBODY') === true ? 1 : anyOf(groups, welcomes),
  },
  {
    code: 'EXPERIENCE',
    name: '必要な配慮の経験がある',
    weight: 25,
    why: '一度で離れず続けられるように',
    asked: ({ needs }) => some(needs),
    share: ({ experience }, { needs }) => part(needs, experience),
  },
  {
    code: 'KIND',
    name: '望む種類の場である',
    weight: 20,
    why: '本人の望みに沿うこと',
    asked: ({ kinds }) => some(kinds),
    share: ({ kind }, { kinds }) => Number(kinds?.includes(kind) === true),
  },
  {
    code: 'SEATS',
    name: '空きがある',
    weight: 20,
    why: '紹介して断られることのないように',
    asked: ({ seats }) => given(seats),
    share: ({ remaining }, { seats }) =>
      remaining === null ? undefined : Number(remaining >= (seats ?? 1)),
  },
  {
    code: 'ACCESS',
    name: '通える行き方がある',
    weight: 15,
    why: '行き帰りで続かなくなることのないように',
    asked: ({ access }) => some(access),
    share: ({ access: there }, { access }) => anyOf(access, there),
  },
  {
    code: 'AREA',
    name: '近くにある',
    weight: 15,
    why: '同じ圏域なら全部、隣り合う圏域 (上の圏域が同じ) なら半分',
    asked: ({ areaCode }) => given(areaCode),
    share: ({ areas }, { areaCode, areas: wished }) => {
      if (areaCode !== undefined && areaCode !== null && areas.includes(areaCode)) return 1;
      // The city is above everything: to have it in common says nothing.
      return wished.slice(0, -1).some((code) => areas.includes(code)) ? 0.5 : 0;
    },
  },
  {
    code: 'DAYS',
    name: '望む曜日に開いている',
    weight: 10,
    why: '暮らしの予定に合うこと',
    asked: ({ days }) => some(days),
    share: ({ days: there }, { days }) => anyOf(days, there),
  },
  {
    code: 'HOURS',
    name: '望む時間に開いている',
    weight: 10,
    why: '暮らしの予定に合うこと',
    asked: ({ from, until }) => given(from) || given(until),
    share: ({ opens, closes }, { from, until }) => {
      if (opens === null || closes === null) return undefined;
      return Number(opens < (until ?? '24:00') && (from ?? '00:00') < closes);
    },
  },
  {
    code: 'FEE',
    name: '参加費が望む額まで',
    weight: 10,
    why: 'お金の心配なく続けられるように',
    asked: ({ feeAtMost }) => given(feeAtMost),
    share: ({ feeYen }, { feeAtMost }) =>
      feeYen === null ? undefined : Number(feeYen <= (feeAtMost ?? 0)),
  },
];
