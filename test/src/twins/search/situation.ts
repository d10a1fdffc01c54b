import { randomUUID } from 'node:crypto';
import type { Random } from '@kasane/infra/example-city/random';
import { agencies } from '@kasane/policy/tables/agencies';
import { roles } from '@kasane/policy/tables/roles';
import { purposes } from '@kasane/policy/tables/purposes';
import type { Client } from 'pg';
import { referenceBases } from '../../property/reference-bases.js';
import { sitsThere } from '../../property/reference-desks.js';
import type { Tables } from '../table-rows.js';
import { everyCategory, type WhoSeesWhat } from './who-sees-what.js';
import type { Reader } from '../world/reader-issuer.js';

/** Who asks, what for, and what was recorded about the people in question. */
export interface Situation {
  readonly reader: Reader;
  readonly purpose: string;
  /** Rows of consent.authorization_version and of consent.protection_measure_version. */
  readonly authorizations: readonly Readonly<Record<string, unknown>>[];
  readonly measures: readonly Readonly<Record<string, unknown>>[];
}

export interface SituationOptions {
  /** People of one family and perhaps of another, by `Person.id`. */
  readonly people: readonly string[];
  /** Labelled coordinates of `Person`, for authorizations of single fields. */
  readonly fields: readonly string[];
  readonly random: Random;
}

const BY = 'twins';
const HOUR = 3_600_000;

export function createSituation(options: SituationOptions): Situation {
  const { people, random } = options;
  const { reader, purpose } = random.chance(0.85) ? partyOf(options) : anybody(options);
  return {
    reader,
    purpose,
    authorizations: Array.from({ length: random.between(1, 8) }, () =>
      createAuthorization(reader, purpose, options),
    ),
    measures: random.chance(0.1) && people.length > 1 ? [createMeasure(options)] : [],
  };
}

/** Rows of consent.authorization_version and of consent.refused_act. */
export interface Unseen {
  readonly authorizations: Situation['authorizations'];
  readonly refusedActs: readonly Readonly<Record<string, unknown>>[];
}

const NOTHING: Unseen = { authorizations: [], refusedActs: [] };

/**
 * What stands about the same people for somebody else, by another office, and what that office was
 * refused: nothing is told of it to the reader, not even that it is there. Whom it is about finds it,
 * and so does the officer; who is of this city may be their family.
 */
export function createUnseen(
  { reader, purpose }: Asker,
  { open, ...options }: SituationOptions & { readonly open: WhoSeesWhat },
): Unseen {
  const { random } = options;
  // What is recorded about somebody is a category of its own.
  const people = options.people.filter((person) => !open(person, 'CONSENT_RECORD'));
  const isConcerned = reader.role === 'INFORMATION_OFFICER' || reader.person !== undefined;
  if (isConcerned || people.length === 0) {
    return NOTHING;
  }
  const others = agencies.map(({ code }) => code).filter((code) => code !== reader.agency);
  const times = () => Array.from({ length: random.between(0, 3) }, () => random.pick(others));
  return {
    authorizations: times().map((agency) => ({
      ...createAuthorization(reader, purpose, { ...options, people: [random.pick(people)] }),
      ...{ recipients: ['viewer:somebody-else'], exclusions: [], case_id: null },
      opened_by_agency: agency,
    })),
    refusedActs: times().map((agency) => ({
      ...{ act: 'GIVE_CONSENT', code: 'GIVER_NOT_VALID', viewer: 'somebody-else' },
      ...{ viewer_agency: agency, viewer_role: 'DEPARTMENT_WORKER', subjects: people },
    })),
  };
}

type Asker = Pick<Situation, 'reader' | 'purpose'>;

/** Somebody to whom a basis may open something, if it is recorded. */
function partyOf({ people, random }: SituationOptions): Asker {
  for (;;) {
    const basis = random.pick(Object.values(referenceBases));
    const agency = random.pick(agencies);
    const role = random.pick(basis.readers);
    const purpose = random.pick(basis.purposes);
    const mayAsk = purposes.some(
      ({ code, roles: its }) => code === purpose && (its as readonly string[]).includes(role),
    );
    if (
      mayAsk &&
      basis.parties.includes(agency.organ) &&
      sitsThere({ role, agency: agency.code })
    ) {
      const person = random.chance(0.15) ? { person: random.pick(people) } : {};
      return { purpose, reader: { id: 'reader-1', agency: agency.code, role, ...person } };
    }
  }
}

/** Mostly departments at their own work; else whoever may sign in at all. */
function anybody({ people, random }: SituationOptions): Asker {
  for (;;) {
    const role = random.chance(0.5) ? 'DEPARTMENT_WORKER' : random.pick(roles).code;
    const agency = random.pick(agencies).code;
    const own = purposes.filter((each) => (each.roles as readonly string[]).includes(role));
    if (own.length === 0 || !sitsThere({ role, agency })) continue;
    const person = role === 'RESIDENT' ? { person: random.pick(people) } : {};
    const purpose = role === 'DEPARTMENT_WORKER' ? 'DEPARTMENT_DUTY' : random.pick(own).code;
    return { purpose, reader: { id: 'reader-1', agency, role, ...person } };
  }
}

function createAuthorization(
  reader: Reader,
  purpose: string,
  { people, fields, random }: SituationOptions,
): Readonly<Record<string, unknown>> {
  const fitting = Object.keys(referenceBases).filter((code) => {
    const basis = referenceBases[code];
    return basis?.purposes.includes(purpose) === true && basis.readers.includes(reader.role);
  });
  const basis = random.pick(fitting.length === 0 || random.chance(0.1) ? ['LB-01'] : fitting);
  const subject = random.pick(people);
  const ofOne = basis === 'LB-01' || basis === 'LB-20';
  const some = <T>(list: readonly T[], most: number): T[] =>
    random.shuffle(list).slice(0, random.between(0, most));
  const categories = random.chance(0.25) ? [...everyCategory] : some(everyCategory, 20);
  const from = Date.now() - random.between(1, 60) * HOUR;
  return {
    id: randomUUID(),
    version: 1,
    basis,
    subjects: ofOne ? [subject] : [...new Set([subject, ...some(people, 3)])],
    categories: categories.length === 0 ? [random.pick(everyCategory)] : categories,
    fields: random.chance(0.3) ? some(fields, 3) : [],
    exclusions: random.chance(0.2) ? some(everyCategory, 6) : [],
    recipients: [
      random.weighted([
        [`viewer:${reader.id}`, 8],
        [`agency:${reader.agency}`, 2],
        [`role:${reader.role}`, 1],
        ['viewer:somebody-else', 1],
      ]),
    ],
    purpose: random.chance(0.95) ? purpose : random.pick(purposes).code,
    case_id: random.chance(0.95) ? 'case-1' : null,
    valid_from: new Date(from).toISOString(),
    valid_to: new Date(from + 71 * HOUR).toISOString(),
    withdrawn_at: random.chance(0.05) ? new Date(from + 1).toISOString() : null,
    giver_capacity: ofOne ? 'SELF' : null,
    giver_person: ofOne ? subject : null,
    special_necessity: random.chance(0.5) ? [...everyCategory] : [],
    powers: basis === 'LB-20' ? ['PROPERTY'] : [],
    powers_list_ref: BY,
    evidence_ref: BY,
    reason: BY,
    opened_by: BY,
    // So that the reader finds it where records are found again.
    opened_by_agency: reader.agency,
    recorded_at: new Date(from).toISOString(),
  };
}

function createMeasure({ people, random }: SituationOptions): Readonly<Record<string, unknown>> {
  const [perpetrator, ...others] = random.shuffle(people);
  return {
    id: randomUUID(),
    version: 1,
    rule: 'D-1',
    protected_people: others.slice(0, random.between(1, others.length)),
    perpetrator,
    unit: random.pick(agencies).code,
    provisional: false,
    valid_from: new Date(Date.now() - HOUR).toISOString(),
    period_to: new Date(Date.now() + 1_000 * HOUR).toISOString(),
    evidence_ref: BY,
    registered_by: BY,
    registered_by_agency: 'household',
    recorded_at: new Date(Date.now() - HOUR).toISOString(),
  };
}

export const CONSENT_TABLES = [
  'consent.authorization_version',
  'consent.protection_measure_version',
  'consent.refused_act',
] as const;

/**
 * Records it in one of the databases beside what was there at first, in the place of the situation
 * before. The tables are emptied and not only cleared: rows in another order on the disk would be
 * another order of grounds.
 */
export async function recordSituation(
  client: Client,
  { authorizations, measures }: Pick<Situation, 'authorizations' | 'measures'>,
  atFirst: Tables,
): Promise<void> {
  const [authorizationTable, measureTable] = CONSENT_TABLES;
  await client.query('BEGIN');
  // These tables only ever grow; nothing but a search needs to take anything out of them.
  await client.query("SET LOCAL session_replication_role = 'replica'");
  await client.query(`TRUNCATE ${CONSENT_TABLES.join(', ')}, consent.latest_about`);
  for (const table of CONSENT_TABLES) await insert(client, table, atFirst.get(table) ?? []);
  await insert(client, authorizationTable, authorizations);
  await insert(client, measureTable, measures);
  await client.query('COMMIT');
}

/** Beside what is recorded, until the next situation. */
export async function recordUnseen(client: Client, unseen: Unseen): Promise<void> {
  const [authorizationTable, , refusedTable] = CONSENT_TABLES;
  await insert(client, authorizationTable, unseen.authorizations);
  await insert(client, refusedTable, unseen.refusedActs);
}

/** Rows that all have the same columns; the others take their defaults. */
async function insert(client: Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  await client.query(
    `INSERT INTO ${table} (${names})
       SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
