import { inverseRelation, type KinRelation } from '@kasane/japanese/kin-relations';
import { parsePartialDate } from '@kasane/japanese/partial-date';
import { resolveKinship } from '@kasane/japanese/resolve-kinship';
import { extendKinship } from './extend-kinship.js';
import type { GivenKinship } from './identity-input.js';
import { readSex } from './match-people.js';
import type { RegisterRow } from './read-register-rows.js';
import { registerSnapshots } from './register-snapshots.js';

export interface GatheredKinship {
  /** 宛名番号; `to` is the `relation` of `from`. */
  readonly from: string;
  readonly to: string;
  readonly relation: KinRelation;
  readonly provenance: 'REGISTER' | 'PAST_REGISTER' | 'FAMILY_REGISTER' | 'DECLARED';
  /** Given by a human just so, and not concluded from anything; it outlives every rebuild. */
  readonly told: boolean;
  readonly certain: boolean;
  readonly since: string | null;
}

/**
 * Kinship between people from every register, as it is and as it was, and from what was given: so an
 * edge outlives 世帯分離 and 世帯主変更. Of several statements about a pair the strongest stays: 戸籍,
 * then certain, then present, then newest.
 */
export function gatherKinship(
  rows: readonly RegisterRow[],
  given: readonly GivenKinship[],
): GatheredKinship[] {
  const best = new Map<string, GatheredKinship>();
  const offer = (kinship: GatheredKinship) => {
    const pair = `${kinship.from} ${kinship.to}`;
    const known = best.get(pair);
    if (known === undefined || strength(kinship) > strength(known)) best.set(pair, kinship);
  };
  for (const kinship of given) {
    offer({ ...kinship, told: true, certain: true });
    offer({
      ...kinship,
      from: kinship.to,
      to: kinship.from,
      relation: inverseRelation(kinship.relation),
      told: true,
      certain: true,
    });
  }
  for (const snapshot of registerSnapshots(rows)) {
    for (const kinship of readSnapshot(snapshot.rows, snapshot.past)) offer(kinship);
  }
  return extendKinship(withoutFormerSpouses([...best.values()]));
}

function readSnapshot(rows: readonly RegisterRow[], past: boolean): GatheredKinship[] {
  const members = rows.map(({ relationship, sex, birth }) => ({
    relationship,
    sex: readSex(sex),
    birth: parsePartialDate(birth)?.from ?? null,
  }));
  return resolveKinship(members).flatMap(({ from, to, relation, certain }) => {
    const left = rows[from];
    const right = rows[to];
    if (left === undefined || right === undefined || left.atena === right.atena) return [];
    return {
      from: left.atena,
      to: right.atena,
      relation,
      told: false,
      provenance: past ? 'PAST_REGISTER' : 'REGISTER',
      certain: certain && !(past && endsWithDivorce.has(relation)),
      since: left.from > right.from ? left.from : right.from,
    };
  });
}

/** What 離婚 ends, and an old register therefore cannot know for sure. */
const endsWithDivorce: ReadonlySet<KinRelation> = new Set([
  'SPOUSE',
  'PARTNER',
  'STEP_PARENT',
  'STEP_CHILD',
  'PARENT_IN_LAW',
  'CHILD_IN_LAW',
  'SIBLING_IN_LAW',
]);

const strength = ({ provenance, certain }: GatheredKinship): number =>
  (provenance === 'FAMILY_REGISTER' ? 8 : 0) +
  (certain ? 4 : 0) +
  (provenance === 'REGISTER' ? 2 : provenance === 'DECLARED' ? 1 : 0);

/** Whoever is married to somebody else today is no longer the spouse an old register says. */
function withoutFormerSpouses(kinships: readonly GatheredKinship[]): GatheredKinship[] {
  const married = new Map(
    kinships
      .filter(({ relation, provenance }) => relation === 'SPOUSE' && provenance !== 'PAST_REGISTER')
      .map(({ from, to }) => [from, to]),
  );
  return kinships.filter(({ from, to, relation, provenance }) => {
    if (relation !== 'SPOUSE' || provenance !== 'PAST_REGISTER') return true;
    return (married.get(from) ?? to) === to && (married.get(to) ?? from) === from;
  });
}
