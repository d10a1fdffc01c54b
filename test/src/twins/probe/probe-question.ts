import { isDeepStrictEqual } from 'node:util';
import { readLabels } from '@kasane/directives/read-labels';
import { findCategory } from '@kasane/policy/tables/categories';
import { getNamedType, isCompositeType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { selectEverything } from '../../asking/select-everything.js';
import type { Asked, Twins } from '../open-twins.js';
import { probePurpose } from './probe-consents.js';
import type { Seen } from '../world/twin-world.js';

/** A question about a few people at once: all that a room's tables tell of them. */
export interface ProbeQuestion {
  readonly most: number;
  /** @param lists whether to ask for the meetings the reader takes part in as well */
  readonly about: (people: readonly string[], lists: boolean) => Omit<Asked, 'reader'>;
  /** Whether what was answered about the person at this place differs; or anything at all. */
  readonly differsAbout: (
    at: number | undefined,
    answers: { readonly here: Seen; readonly there: Seen },
  ) => boolean;
}

/** The register: whatever is found by a name, a birthday or a number. */
const REGISTER = 'household';
const registerRooms = ['residents', 'household'];
const registerHolders = ['residents', 'household', 'multi-agency'];

/** People a question has room for: an operation has 20 root fields at most. */
const IN_REGISTER = 3;
const IN_CASEWORK = 17;
const ELSEWHERE = 20;
const CASEWORK = 'collaboration';

/** Where a table is asked about. Two rooms are one subgraph's. */
export function roomOf(table: string): string {
  const [room = ''] = table.split('.');
  return registerRooms.includes(room) ? REGISTER : room;
}

/**
 * A department's tables are read by its own subgraph alone, whose role in the database can read no
 * others; so nothing else could change, and nobody is found by another's.
 */
export function probeQuestion(
  { schema, supergraphSdl, tables }: Twins,
  room: string,
): ProbeQuestion {
  const inRegister = room === REGISTER;
  const inCasework = room === CASEWORK;
  const most = inRegister ? IN_REGISTER : inCasework ? IN_CASEWORK : ELSEWHERE;
  const holders = inRegister ? registerHolders : [holderOf(room)];
  const selection = selectionOf(schema, supergraphSdl, holders);
  // The person in the first place is found by who is to reach out.
  const lists = inCasework
    ? [
        'r0: outreachCandidates(worker: $worker) { edges { node { id } } }',
        ...['meetings', 'meetingDuties'].map((list) => listed(schema, list)),
      ]
    : [];
  const queryFor = (places: readonly string[]): string => {
    const parts = places.map(inRegister ? searched : plain);
    const variables = [
      ...parts.map((part) => part.variables),
      ...(inCasework ? ['$lists: Boolean!', '$worker: String'] : []),
    ];
    return `query (${variables.join(', ')}) {
    ${[...parts.map(({ fields }) => fields), ...lists].join('\n    ')}
  }
  fragment all on Person { ${selection} }`;
  };
  const rows = tables.get('household.person_search') ?? [];
  const outreach = tables.get('collaboration.outreach_version') ?? [];
  return {
    most,
    about: (people, asksLists) => {
      const places = placesFor(Math.min(people.length, most), most);
      return {
        purpose: probePurpose,
        query: queryFor(places),
        variables: {
          lists: asksLists,
          worker: outreach.find((each) => each['person'] === people[0])?.['worker'],
          ...Object.fromEntries(
            places.flatMap((at) => {
              const person = people[Number(at)];
              const row = rows.find((each) => each['person_id'] === person);
              // Nobody stands where there are fewer people.
              return Object.entries({
                [`p${at}`]: person ?? NOBODY,
                ...(inRegister && {
                  [`kana${at}`]: row?.['kana_key'],
                  [`name${at}`]: row?.['name_key'],
                  [`birth${at}`]: row?.['birth_date'],
                  [`number${at}`]: row?.['atena_number'],
                }),
              });
            }),
          ),
        },
      };
    },
    differsAbout: (at, { here, there }) =>
      !isDeepStrictEqual(answerOf(here, at?.toString()), answerOf(there, at?.toString())),
  };
}

/** As few as there is room in, doubled each time: every number of them is a plan of its own. */
const placesFor = (people: number, most: number): readonly string[] =>
  Array.from({ length: Math.min(most, 2 ** Math.ceil(Math.log2(Math.max(people, 1)))) }, (_, at) =>
    String(at),
  );

const NOBODY = '00000000-0000-8000-8000-000000000000';

const plain = (at: string) => ({
  variables: `$p${at}: ID!`,
  fields: `p${at}: person(id: $p${at}) { id ...all }`,
});

const searched = (at: string) => {
  const found = (by: string, argument: string) =>
    `${by}${at}: searchPeople(${argument}: $${by}${at}) { edges { node { id } } }`;
  return {
    variables: `$p${at}: ID!, $kana${at}: String, $birth${at}: PartialDate, $number${at}: String, $name${at}: String`,
    fields: [
      `p${at}: person(id: $p${at}) { id ...all }`,
      `again${at}: person(id: $p${at}) { households { household { members { id } } } }`,
      found('kana', 'kana'),
      found('birth', 'birthDate'),
      found('number', 'atenaNumber'),
      found('name', 'name'),
    ].join(' '),
  };
};

/** Every alias that ends with this number, or all there are. */
function answerOf({ body }: Seen, at?: string): object {
  const { data } = JSON.parse(body) as { readonly data: Readonly<Record<string, unknown>> | null };
  if (data === null) throw new Error(`no answer to a probe: ${body}`);
  return Object.entries(data).filter(
    ([alias]) => at === undefined || /\d+$/.exec(alias)?.[0] === at,
  );
}

/** The department whose categories a room's tables tell of. */
const holderOf = (room: string): string => (room === CASEWORK ? 'multi-agency' : room);

function selectionOf(
  schema: GraphQLSchema,
  supergraphSdl: string,
  holders: readonly string[],
): string {
  return [...(readLabels(parse(supergraphSdl)).get('Person')?.fields.values() ?? [])]
    .filter(({ category }) => holders.includes(findCategory(category ?? '')?.holder ?? ''))
    .map(({ field }) => `${field}${belowOf(schema, field)}`)
    .join(' ');
}

function listed(schema: GraphQLSchema, list: string): string {
  const found = schema.getQueryType()?.getFields()[list];
  if (found === undefined) throw new Error(`there is no list ${list}`);
  return `${list} @include(if: $lists) ${selectEverything(schema, getNamedType(found.type).name)}`;
}

function belowOf(schema: GraphQLSchema, field: string): string {
  const person = schema.getType('Person');
  const found = isObjectType(person) ? person.getFields()[field] : undefined;
  if (found === undefined) return '';
  const named = getNamedType(found.type);
  if (!isCompositeType(named)) return '';
  const isEntity = named.name === 'Household' || named.name === 'Person';
  return isEntity ? ' { id }' : ` ${selectEverything(schema, named.name)}`;
}
