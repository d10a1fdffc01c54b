import type { Random } from '@kasane/infra/example-city/random';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';
import type { Operation, Slot } from './operation.js';
import { everyCategory } from './who-sees-what.js';

/** Words to ask with: opaque ids, and what people are called and numbered. */
export interface Vocabulary {
  readonly people: readonly string[];
  readonly households: readonly string[];
  readonly meetings: readonly string[];
  /** Records of the community, those about a person among them. */
  readonly records: readonly string[];
  readonly places: readonly string[];
  readonly areas: readonly string[];
  readonly workers: readonly string[];
  readonly kana: readonly string[];
  readonly names: readonly string[];
  readonly births: readonly string[];
  readonly numbers: readonly string[];
}

/** Words for the variables of an operation. */
export const fillSlots = (
  { slots }: Operation,
  words: Vocabulary,
  random: Random,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(slots.map((slot) => [slot.variable, valueOf(slot, words, random)]));

const STRANGER = '00000000-0000-8000-8000-000000000000';

/** Nothing of these lists has ended before, or begins after. */
const days = ['2026-06-01', '2026-09-15', '2030-01-01'];

function valueOf({ field, argument, type }: Slot, words: Vocabulary, random: Random): unknown {
  const oneOf = (list: readonly string[]) =>
    random.chance(0.97) && list.length > 0 ? random.pick(list) : STRANGER;
  const beginning = (list: readonly string[]) => {
    const whole = random.pick(list);
    return whole.slice(0, random.between(1, whole.length));
  };
  const person = () => oneOf(words.people);
  const idOf: Readonly<Record<string, readonly string[]>> = {
    person: words.people,
    household: words.households,
    supportHousehold: words.households,
    meetings: words.meetings,
  };
  // A cursor as a page ends with: sort key, then the person.
  const cursor = () => {
    const before = { caseload: ['2026-06-01'], outreachCandidates: ['0001-01-01'] }[field];
    return Buffer.from(JSON.stringify([...(before ?? []), person()])).toString('base64url');
  };
  const values: Readonly<Record<string, () => unknown>> = {
    id: () => oneOf(idOf[field] ?? words.records),
    ids: () => Array.from({ length: random.between(1, 4) }, () => oneOf(words.households)),
    person,
    after: cursor,
    kana: () => beginning(words.kana),
    name: () => beginning(words.names),
    birthDate: () => random.pick(words.births),
    atenaNumber: () => random.pick(words.numbers),
    first: () => random.between(1, 3),
    category: () => random.pick(everyCategory),
    purpose: () => 'MULTI_AGENCY_SUPPORT',
    viewer: () => ({ id: 'reader-1', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' }),
    place: () => oneOf(words.places),
    areaCode: () => oneOf(words.areas),
    code: () => oneOf(words.areas),
    worker: () => oneOf(words.workers),
    companion: () => oneOf(words.workers),
    askBy: () => random.pick(days),
    dueBy: () => random.pick(days),
    reviewDueBy: () => random.pick(days),
    fiscalYear: () => random.between(2024, 2026),
  };
  return (values[argument] ?? (() => anyOf(type, random)))();
}

/** Whatever fits the type. */
function anyOf(given: GraphQLInputType, random: Random): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [anyOf(type.ofType, random)];
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map(({ name, type: of }) => [name, anyOf(of, random)]));
  }
  const scalars: Readonly<Record<string, () => unknown>> = {
    Boolean: () => random.chance(0.5),
    Int: () => random.between(0, 3),
    DateTime: () => '2026-06-01T00:00:00Z',
  };
  return scalars[String(type)]?.() ?? null;
}
