import type {
  GivenHousehold,
  GivenKinship,
  ManualLink,
} from '@kasane/subgraph-household/identity/identity-input';
import { kanaKey } from '@kasane/japanese/match-key';
import { toEdtf } from '@kasane/japanese/partial-date';
import { LINK_KEY_VIEW, schemas } from '@kasane/db/systems';
import type { Client } from 'pg';
import { castHouseholds, castKinships, castLinks } from './cast/cast-links.js';
import type { Resident, World } from './world.js';

export interface CastIdentity {
  readonly manualLinks: readonly ManualLink[];
  readonly households: readonly GivenHousehold[];
  readonly kinships: readonly GivenKinship[];
}

/** What people decided by hand about the cast, in the keys the departments gave them. */
export async function castIdentity(client: Client, world: World): Promise<CastIdentity> {
  const residents = castOf(world);
  const resident = (cast: string): Resident => {
    const found = residents.get(cast);
    if (found === undefined) throw new Error(`the cast has no ${cast}`);
    return found;
  };
  const keys = await unnumberedKeys(client);
  return {
    manualLinks: castLinks.flatMap(({ system, cast, decidedBy, evidence }) => {
      const person = resident(cast);
      const kana = kanaKey(person.familyKana + person.givenKana);
      return keys
        .filter(
          (key) =>
            key.system === system &&
            key.kana === kana &&
            // A ledger that wrote no birth date is confirmed by name, by the person who decided.
            (key.birth === null || key.birth === person.birth),
        )
        .map(({ localKey }) => ({ system, localKey, atena: person.atena, decidedBy, evidence }));
    }),
    households: [
      ...castHouseholds.map(({ key, kind, members }) => ({
        kind,
        sourceKey: key,
        members: members.map((member) => resident(member).atena),
      })),
      ...(await welfareHouseholds(client)),
    ],
    kinships: castKinships.map(({ parent, child, source }) => ({
      from: resident(child).atena,
      to: resident(parent).atena,
      relation: 'PARENT',
      provenance: source === '戸籍' ? 'FAMILY_REGISTER' : 'DECLARED',
      since: null,
    })),
  };
}

/** The 生活保護 households, by the case number that begins every member's own (員番号). */
async function welfareHouseholds(client: Client): Promise<GivenHousehold[]> {
  const { rows } = await client.query<{ case_number: string; members: string[] }>(
    `SELECT split_part(local_key, '-', 1) AS case_number, array_agg(atena_number ORDER BY local_key) AS members
       FROM livelihood."${LINK_KEY_VIEW}" WHERE system = '生活保護' GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => ({
    kind: 'WELFARE',
    sourceKey: row.case_number,
    members: row.members,
  }));
}

export const castOf = (world: World): ReadonlyMap<string, Resident> =>
  new Map(
    world.residents.flatMap((resident) =>
      resident.cast === undefined ? [] : [[resident.cast, resident]],
    ),
  );

interface UnnumberedKey {
  readonly system: string;
  readonly localKey: string;
  readonly kana: string;
  readonly birth: string | null;
}

async function unnumberedKeys(client: Client): Promise<UnnumberedKey[]> {
  const views = schemas
    .filter(({ kind }) => kind === 'STAND_IN')
    .map(
      ({ name }) =>
        `SELECT system, local_key, name_kana, birth_date FROM ${name}."${LINK_KEY_VIEW}" WHERE atena_number IS NULL AND name_kana IS NOT NULL`,
    );
  const { rows } = await client.query<Record<string, string | null>>(views.join(' UNION ALL '));
  return rows.map((row) => ({
    system: String(row['system']),
    localKey: String(row['local_key']),
    kana: kanaKey(row['name_kana'] ?? ''),
    birth: toEdtf(row['birth_date']),
  }));
}
