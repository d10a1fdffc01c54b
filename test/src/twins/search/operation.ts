import type { Random } from '@kasane/infra/example-city/random';
import { isAskable, type AskedFields } from './asked-fields.js';
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A text that asks for the same of anybody: planning one costs more than asking it. */
export interface Operation {
  readonly query: string;
  /** Its variables, and for which argument of which field each stands. */
  readonly slots: readonly Slot[];
}

export interface Slot {
  readonly variable: string;
  readonly type: GraphQLInputType;
  readonly field: string;
  readonly argument: string;
}

export interface OperationOptions {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** Mostly what was never asked before is next, or what leads there. */
  readonly asked: AskedFields;
}

/** Roots that speak of people, and how often each is asked; the others once in a while. */
const roots: readonly (readonly [name: string, weight: number])[] = [
  ['person', 5],
  ['household', 5],
  ['households', 2],
  ['supportHousehold', 2],
  ['searchPeople', 5],
  ['caseload', 1],
  ['outreachCandidates', 1],
  ['participants', 1],
  ['evacuationList', 1],
  ['meetings', 1],
  ['meetingDuties', 1],
  ['me', 1],
  ['access', 1],
  ['sittings', 1],
  ['emergencyReviews', 1],
  ['refusedActs', 1],
  ['provisions', 1],
  ['reminders', 1],
  ['recordedHere', 1],
];
const ANY_OTHER = 4;
/** Of those, that say nothing about anybody, some together. */
const AT_ONCE = 4;

interface Size {
  /** How deep a selection goes, and how many people deep: a relative's relative's relative. */
  readonly depth: number;
  readonly people: number;
  /** Fields of a person and of anything else, at most. */
  readonly ofPerson: number;
  readonly ofOthers: number;
}

/**
 * Most are small: what tells two worlds apart mostly takes two or three fields, and in the time of a
 * large operation ten small ones are asked of other readers about other families.
 */
const sizes: readonly (readonly [Size, weight: number])[] = [
  [{ depth: 3, people: 2, ofPerson: 3, ofOthers: 3 }, 15],
  [{ depth: 6, people: 3, ofPerson: 9, ofOthers: 5 }, 1],
];
/** How often a selection goes anywhere; else to what was never asked, as long as there is any. */
const TOWARDS_ANYTHING = 0.3;
/** On the way there. */
const DEPTH_TO_THE_NEW = 10;

/** A query of one or two root fields with whatever can be selected below them. */
export function createOperation({ schema, random, asked }: OperationOptions): Operation {
  const query = schema.getQueryType();
  if (query === undefined || query === null) throw new Error('the schema has no queries');
  const fragments: string[] = [];
  const slots: Slot[] = [];
  let aliases = 0;
  const alias = () => (random.chance(0.1) ? `a${String((aliases += 1))}: ` : '');

  const distances = asked.distances();
  const towardsTheNew = <T extends { readonly name: string }>(
    type: GraphQLObjectType,
    fields: readonly T[],
  ): readonly T[] => {
    const distance = ({ name }: T) => distances.get(`${type.name}.${name}`) ?? Infinity;
    return random.shuffle(fields).sort((a, b) => distance(a) - distance(b) || 0);
  };

  const size = random.weighted(sizes);
  const select = (type: GraphQLObjectType, depth: number, people: number): string => {
    const deeper = type.name === 'Person' ? people + 1 : people;
    const usable = Object.values(type.getFields()).filter((field) => {
      const named = getNamedType(field.type);
      const leads = isCompositeType(named);
      if (!isAskable(field)) return false;
      const deep = distances.has(`${type.name}.${field.name}`) ? DEPTH_TO_THE_NEW : size.depth;
      return !leads || (depth < deep && (named.name !== 'Person' || deeper < size.people));
    });
    const wanted = random.between(1, type.name === 'Person' ? size.ofPerson : size.ofOthers);
    const isNewLeaf = (field: (typeof usable)[number]) =>
      !isCompositeType(getNamedType(field.type)) && !asked.isAsked(type.name, field.name);
    const fields = random.chance(TOWARDS_ANYTHING)
      ? random.shuffle(usable).slice(0, wanted)
      : towardsTheNew(type, usable).filter((field, at) => at < wanted || isNewLeaf(field));
    const parts = fields.map((field) => {
      asked.add(type.name, field.name);
      return write(field, depth, deeper);
    });
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
        type: argument.type,
        field: field.name,
        argument: argument.name,
      });
      return `${argument.name}: $${variable}`;
    });
    return `${alias()}${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${below}`;
  };

  const others = Object.values(query.getFields()).filter(
    (field) => isAskable(field) && !roots.some(([root]) => root === field.name),
  );
  const rootsAndOthers = [...roots, ['', ANY_OTHER] as const];
  const chosen = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => {
    const name = random.weighted(rootsAndOthers);
    const root = query.getFields()[name];
    return root === undefined ? towardsTheNew(query, others).slice(0, AT_ONCE) : [root];
  }).flat();
  const text = [...new Set(chosen)].map((field) => {
    asked.add(query.name, field.name);
    return write(field, 0, 0);
  });
  const declared = slots.map(({ variable, type }) => `, $${variable}: ${String(type)}`).join('');
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
