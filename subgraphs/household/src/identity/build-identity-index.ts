import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { gatherHouseholds } from './gather-households.js';
import { gatherKinship } from './gather-kinship.js';
import type { GivenHousehold, GivenKinship, ManualLink } from './identity-input.js';
import { matchPeople } from './match-people.js';
import { readDecisions } from './read-decisions.js';
import { readLinkKeys } from './read-link-keys.js';
import { readRegisterRows } from './read-register-rows.js';
import {
  writeHouseholds,
  writeKinship,
  writeLinks,
  writePeople,
  writeSearch,
  type IdOf,
} from './write-index.js';

export interface IdentityIndexOptions {
  /** Connection of the `identity` role. */
  readonly url: string;
  readonly log?: (line: string) => void;
  readonly manualLinks?: readonly ManualLink[];
  /** Households of the kinds LIVING, WELFARE and SUPPORT. */
  readonly households?: readonly GivenHousehold[];
  readonly kinships?: readonly GivenKinship[];
  /** The opaque id of a new person; give one only for a city that must be the same every time. */
  readonly personId?: IdOf;
  readonly householdId?: (kind: string, sourceKey: string) => string;
}

export interface IdentityIndexSummary {
  readonly people: number;
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly ambiguous: number;
  readonly unmatched: number;
  readonly unknownNumber: number;
  readonly households: number;
  readonly kinships: number;
}

/**
 * Builds the identity index anew from the departments' keys and the register, in one transaction:
 * readers see the old one until the new one is whole. Ids and human decisions survive.
 * @throws Error when a given link, household or kinship names somebody who does not exist.
 */
export async function buildIdentityIndex({
  url,
  log = () => undefined,
  manualLinks = [],
  households = [],
  kinships = [],
  personId = () => randomUUID(),
  householdId = () => randomUUID(),
}: IdentityIndexOptions): Promise<IdentityIndexSummary> {
  const client = new Client({ connectionString: url, application_name: 'kasane identity' });
  await client.connect();
  try {
    // The lock, released with the connection, keeps two builds apart; it comes before the snapshot.
    await client.query(`SELECT pg_advisory_lock(hashtext('kasane identity index'))`);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const decisions = await readDecisions(client, { households, kinships });
    const rows = await readRegisterRows(client);
    const present = rows.filter(({ latest }) => latest);
    const ids = await writePeople(
      client,
      present.map(({ atena }) => atena),
      personId,
    );
    await writeSearch(client, present, ids);
    log(`人の索引: ${String(present.length)}人`);

    const matching = matchPeople(await readLinkKeys(client), present, manualLinks);
    await writeLinks(client, matching.links, ids);
    const confirmed = matching.links.filter(({ status }) => status === 'CONFIRMED').length;
    const unconfirmed = matching.links.length - confirmed;
    log(
      `名寄せ: 確定 ${String(confirmed)}件、未確認 ${String(unconfirmed)}件 (何も表示しない)、候補が複数 ${String(matching.ambiguous)}件、該当なし ${String(matching.unmatched)}件、住民記録にない宛名番号 ${String(matching.unknownNumber)}件`,
    );

    const gathered = gatherHouseholds(present, decisions.households);
    await writeHouseholds(client, gathered, ids, householdId);
    const kin = gatherKinship(rows, decisions.kinships);
    await writeKinship(client, kin, ids);
    log(`世帯: ${String(gathered.length)}、親族の関係: ${String(kin.length)}`);
    await client.query('COMMIT');
    const { ambiguous, unmatched, unknownNumber } = matching;
    return {
      people: present.length,
      confirmed,
      unconfirmed,
      ambiguous,
      unmatched,
      unknownNumber,
      households: gathered.length,
      kinships: kin.length,
    };
  } finally {
    // Without COMMIT the server rolls back.
    await client.end();
  }
}
