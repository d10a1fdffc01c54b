import type { Random } from '@kasane/infra/example-city/random';
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Words to ask with: opaque ids, and what people are called and numbered. */
export interface Vocabulary {
  readonly people: readonly string[];
  readonly households: readonly string[];
  readonly kana: readonly string[];
  readonly names: readonly string[];
  readonly births: readonly string[];
  readonly numbers: readonly string[];
}

/** A text that asks for the same of anybody: planning one costs more than asking it. */
export interface Operation {
  readonly query: string;
  /** Its variables, and for which argument of which field each stands. */
  readonly slots: readonly Slot[];
}

interface Slot {
  readonly variable: string;
  readonly type: string;
  readonly field: string;
  readonly argument: string;
}

export interface OperationOptions {
  readonly schema: GraphQLSchema;
  readonly random: Random;
}

/** Roots that speak of people, and how often each is asked. */
const roots: readonly (readonly [name: string, weight: number])[] = [
  ['person', 5],
  ['household', 5],
  ['households', 2],
  ['searchPeople', 5],
  ['me', 1],
  ['access', 1],
  ['explain', 1],
  ['sittings', 1],
  ['emergencyReviews', 1],
];

/** How deep a selection goes, and how many people deep: a relative's relative's relative. */
const DEPTH = 6;
const PEOPLE_DEEP = 3;

/** A query of one or two root fields with whatever can be selected below them. */
export function createOperation({ schema, random }: OperationOptions): Operation {
  const query = schema.getQueryType();
  if (query === undefined || query === null) throw new Error('the schema has no queries');
  const fragments: string[] = [];
  const slots: Slot[] = [];
  let aliases = 0;
  const alias = () => (random.chance(0.1) ? `a${String((aliases += 1))}: ` : '');

  const select = (type: GraphQLObjectType, depth: number, people: number): string => {
    const deeper = type.name === 'Person' ? people + 1 : people;
    const usable = Object.values(type.getFields()).filter((field) => {
      const named = getNamedType(field.type);
      const leads = isCompositeType(named);
      return !leads || (depth < DEPTH && (named.name !== 'Person' || deeper < PEOPLE_DEEP));
    });
    const wanted = random.between(1, type.name === 'Person' ? 9 : 5);
    const fields = random.shuffle(usable).slice(0, wanted);
    const parts = fields.map((field) => write(field, depth, deeper));
    if (random.chance(0.15)) parts.push('__typename');
    if (random.chance(0.1)) parts.push(`... on ${type.name} { ${parts.pop() ?? 'id'} }`);
    if (random.chance(0.1)) {
      const name = `f${String(fragments.length)}`;
      fragments.push(`fragment ${name} on ${type.name} { ${parts.pop() ?? 'id'} }`);
      parts.push(`...${name}`);
    }
    if (random.chance(0.05)) {
      const directive = random.pick(['@include(if: $yes)', '@skip(if: $yes)', '@skip(if: $no)']);
      parts.push(`... ${directive} { ${parts.pop() ?? 'id'} }`);
    }
    return parts.join(' ');
  };

  const write = (field: GraphQLField<unknown, unknown>, depth: number, people: number): string => {
    const named = getNamedType(field.type);
    const below = isObjectType(named) ? ` { ${select(named, depth + 1, people)} }` : '';
    const given = chooseArguments(field, random).map((argument) => {
      const variable = `v${String(slots.length)}`;
      slots.push({
        variable,
        type: String(argument.type),
        field: field.name,
        argument: argument.name,
      });
      return `${argument.name}: $${variable}`;
    });
    return `${alias()}${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${below}`;
  };

  const chosen = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => random.weighted(roots));
  const text = [...new Set(chosen)].flatMap((name) => {
    const field = query.getFields()[name];
    return field === undefined ? [] : [write(field, 0, 0)];
  });
  const declared = slots.map(({ variable, type }) => `, $${variable}: ${type}`).join('');
  return {
    query: `query ($yes: Boolean = true, $no: Boolean = false${declared}) { ${text.join(' ')} __typename @include(if: $yes) ... @skip(if: $no) { __typename } } ${fragments.join(' ')}`,
    slots,
  };
}

const criteria: ReadonlySet<string> = new Set(['kana', 'name', 'birthDate', 'atenaNumber']);

/** Required ones always; of the ways to search at least one. */
function chooseArguments(
  { name: field, args }: GraphQLField<unknown, unknown>,
  random: Random,
): readonly GraphQLArgument[] {
  const searching = field === 'searchPeople';
  const chosen = args.filter(
    (argument) => isRequiredArgument(argument) || random.chance(searching ? 0.3 : 0.6),
  );
  const searches = chosen.some(({ name }) => criteria.has(name));
  if (!searching || searches) return chosen;
  return [...chosen, random.pick(args.filter(({ name }) => criteria.has(name)))];
}

/** Words for the variables of an operation. */
export const fillSlots = (
  { slots }: Operation,
  words: Vocabulary,
  random: Random,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(slots.map((slot) => [slot.variable, valueOf(slot, words, random)]));

const STRANGER = '00000000-0000-8000-8000-000000000000';

function valueOf({ field, argument }: Slot, words: Vocabulary, random: Random): unknown {
  const beginning = (list: readonly string[]) => {
    const whole = random.pick(list);
    return whole.slice(0, random.between(1, whole.length));
  };
  const person = () => (random.chance(0.97) ? random.pick(words.people) : STRANGER);
  const household = () => (random.chance(0.97) ? random.pick(words.households) : STRANGER);
  const values: Readonly<Record<string, () => unknown>> = {
    id: field === 'household' ? household : person,
    ids: () => Array.from({ length: random.between(1, 4) }, household),
    person,
    after: person,
    kana: () => beginning(words.kana),
    name: () => beginning(words.names),
    birthDate: () => random.pick(words.births),
    atenaNumber: () => random.pick(words.numbers),
    first: () => random.between(1, 3),
    open: () => random.chance(0.5),
    overdue: () => random.chance(0.5),
    category: () => 'RESIDENT_NAME',
    purpose: () => 'MULTI_AGENCY_SUPPORT',
    viewer: () => ({ id: 'reader-1', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' }),
  };
  return values[argument]?.() ?? null;
}
