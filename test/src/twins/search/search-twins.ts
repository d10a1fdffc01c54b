import { isDeepStrictEqual } from 'node:util';
import { readLabels } from '@kasane/directives/read-labels';
import { createRandom } from '@kasane/infra/example-city/random';
import { parse } from 'graphql';
import { createAskedFields, type AskedFields } from './asked-fields.js';
import { askUntilSteady, pairsOf, type Pair } from '../ask-until-steady.js';
import { describeLeak, type Told } from '../describe-leak.js';
import { differencesOf, type Difference } from '../differences.js';
import { fillSlots } from './fill-slots.js';
import { createOperation, type Operation } from './operation.js';
import { agendas, orTakesPart } from './meetings-of.js';
import type { Answers, Asked, Twins } from '../open-twins.js';
import { createSituation, createUnseen } from './situation.js';
import type { Tables } from '../table-rows.js';
import { toldTables } from '../told-tables.js';
import type { Seen } from '../world/twin-world.js';
import { vocabularyOf } from './vocabulary-of.js';
import {
  livesWithPerpetrator,
  namesProtected,
  saysWhoseFamily,
  whoSeesWhat,
  type WhoSeesWhat,
} from './who-sees-what.js';

export interface SearchOptions {
  readonly cases: number;
  readonly seed: number;
  /** Asked between rounds: whether to stop before all cases are done. */
  readonly isEnough?: () => boolean;
  readonly onProgress?: (done: number) => void;
  /**
   * What counts as open to the reader; what the reference model says unless given. A search that is
   * told that nothing is must find something, or it could not find a leak either.
   */
  readonly open?: WhoSeesWhat;
}

export interface SearchResult {
  readonly cases: number;
  /** Cases in which something about somebody was open; agreement on silence proves little. */
  readonly told: number;
  /** Cases in which something was withheld. */
  readonly withheld: number;
  /** Statements of the gateway, which were the same in both. */
  readonly statements: number;
  readonly differences: number;
  readonly asked: AskedFields;
  /** Two worlds that could be told apart: the case, what differs in them and in what was seen. */
  readonly leak?: string;
}

interface Case {
  readonly question: Asked;
  /** Which of the others is told apart. */
  readonly other: number;
  readonly differences: readonly Difference[];
  readonly here: Seen;
  readonly there: Seen;
}

/** Questions asked before records and rows are written anew, which costs more than a question. */
const QUESTIONS = 60;

/**
 * Operations in use at a time. Each round brings some new ones, planned once by each gateway: as many
 * as it takes to ask, within the cases of a test, for nearly every field there is.
 */
const OPERATIONS = 60;
const NEW_ONES = 6;

export async function searchTwins(
  twins: Twins,
  { cases, seed, isEnough = () => false, onProgress = () => undefined, open: given }: SearchOptions,
): Promise<SearchResult> {
  const homes = householdsOf(twins.tables);
  const agenda = agendas(twins.tables);
  const fields = [...(readLabels(parse(twins.supergraphSdl)).get('Person')?.fields.values() ?? [])]
    .filter(({ category }) => category !== undefined)
    .map(({ field }) => `Person.${field}`);
  const asked = createAskedFields(twins.schema);
  const count = { cases: 0, told: 0, withheld: 0, statements: 0, differences: 0, asked };
  let operations: readonly Operation[] = [];
  await twins.disclosures();
  for (let round = 0; count.cases < cases && !isEnough(); round += 1) {
    const random = createRandom('twins', seed, round);
    const wanted = Math.max(NEW_ONES, OPERATIONS - operations.length);
    operations = [
      ...Array.from({ length: wanted }, () =>
        createOperation({ schema: twins.schema, random, asked }),
      ),
      ...operations,
    ].slice(0, OPERATIONS);
    const people = [...new Set([...random.pick(homes), ...random.pick(homes)])];
    const situation = createSituation({ people, fields, random });
    const { reader, purpose } = situation;
    const papers = await twins.record(situation);
    const papersSay = given ?? whoSeesWhat(papers, { viewer: reader, purpose, now: new Date() });
    const open = given ?? orTakesPart(papersSay, twins.tables, reader);
    const unseen = Array.from({ length: twins.others }, () =>
      createUnseen(situation, { people, fields, random, open }),
    );
    await twins.recordUnseen(unseen);
    const about = new Set([...people, ...random.pick(homes)]);
    const { tables } = twins;
    const meetings = new Set(
      [...agenda].flatMap(([id, persons]) =>
        [...persons].some((person) => about.has(person)) ? [id] : [],
      ),
    );
    const decides = [
      livesWithPerpetrator(papers, tables),
      namesProtected(papers, tables),
      saysWhoseFamily(reader, tables),
    ];
    const differences = Array.from({ length: twins.others }, () =>
      differencesOf({
        ...{ about, meetings, tables, told: toldTables, open, random },
        isDecidedBy: (table, row) => decides.some((says) => says(table, row)),
      }),
    );
    await Promise.all(differences.map((each, other) => twins.differ(each, other)));
    count.differences += differences.flat().length;
    const words = vocabularyOf(tables, { people: about, meetings });
    const questions = Array.from({ length: Math.min(QUESTIONS, cases - count.cases) }, () => {
      const operation = random.pick(operations);
      const variables = fillSlots(operation, words, random);
      return { query: operation.query, variables, asErrors: random.chance(0.1), reader, purpose };
    });
    for (const [at, seen] of (await twins.askAll(questions)).entries()) {
      const question = questions[at];
      if (question === undefined) continue;
      const pairs = isAlike(seen) ? pairsOf(seen) : await askUntilSteady(twins, question, seen);
      for (const [other, { here, there }] of pairs.entries()) {
        count.cases += 1;
        count.statements += here.statements.length;
        if (here.calls.some(({ body }) => body.includes('"open":['))) count.told += 1;
        if (/NOT_PERMITTED|WITHHELD/.test(here.body)) count.withheld += 1;
        if (isDeepStrictEqual(here, there)) continue;
        const differ = differences[other] ?? [];
        const found = await smallest(twins, {
          ...{ question, other, differences: differ, here, there },
        });
        return { ...count, leak: describeLeak({ ...found, ...situation, unseen: unseen[other] }) };
      }
    }
    for (const [other, { here, there }] of (await twins.disclosures()).entries()) {
      if (here === there) continue;
      const asked = { ...situation, query: 'the ledger', variables: {} };
      const differ = differences[other] ?? [];
      return {
        ...count,
        leak: describeLeak({ ...asked, differences: differ, unseen: unseen[other], here, there }),
      };
    }
    onProgress(count.cases);
  }
  return count;
}

/**
 * Seconds until a case is told as small as it has become: whoever searches may wait no longer, and
 * would learn of no leak at all.
 */
const REDUCING = 60;

/** Leaves out whatever is not needed to tell the worlds apart. */
async function smallest(
  twins: Twins,
  { question, other, differences, ...first }: Case,
): Promise<Told> {
  const ask = async (kept: readonly Difference[]) => {
    await twins.differ(kept, other);
    const pairs = await askUntilSteady(twins, question);
    return pairs[other] ?? first;
  };
  let kept = [...differences];
  let told: Pair = first;
  const until = performance.now() + REDUCING * 1_000;
  const inTime = () => performance.now() < until;
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1 && inTime();
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < kept.length && inTime();) {
      const fewer = kept.toSpliced(from, size);
      const { here, there } = await ask(fewer);
      if (isDeepStrictEqual(here, there)) from += size;
      else [kept, told] = [fewer, { here, there }];
    }
  }
  return { ...question, differences: kept, ...told };
}

const isAlike = ({ here, there }: Answers): boolean =>
  there.every((each) => isDeepStrictEqual(here, each));

/** People who share a household of any kind. */
function householdsOf(tables: Tables): readonly (readonly string[])[] {
  const homes = new Map<string, string[]>();
  for (const row of tables.get('household.household_member') ?? []) {
    const home = String(row['household_id']);
    homes.set(home, [...(homes.get(home) ?? []), String(row['person_id'])]);
  }
  return [...homes.values()];
}
