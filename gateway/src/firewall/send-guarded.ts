import { PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { PERSON_TYPE } from '@kasane/directives/read-labels';
import type { Scope } from '@kasane/grant/grant';
import type { GraphQLFormattedError } from 'graphql';
import { mergeAnswer } from '../execution/merge-answer.js';
import { keepShape } from './answer-shape.js';
import type { PrunedFetch, ShownFields } from './fetch-plan.js';
import type { Fetch, FetchResult, FetchTools, Sent } from './fetch-tools.js';
import { closeGates } from './found-by-id.js';
import { KEY_ALIAS, type PersonSite } from './prune-selection.js';
import {
  forgetKey,
  idOf,
  isAnswer,
  peopleAt,
  removeOwn,
  removeRefused,
  type Answer,
} from './settle-people.js';
import { tellShown } from './tell-shown.js';

/** Nobody's id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface GuardedSending {
  readonly tools: FetchTools;
  /** The firewall around one fetch, for what was selected of people who are only known now. */
  readonly fetchAgain: (fetch: Fetch, tools: FetchTools) => Promise<FetchResult>;
}

/**
 * Sends what is left of a fetch, keeps of the answer what was asked for, decides about the people it
 * brings and asks on about those who may be shown.
 */
export async function sendGuarded(
  fetch: Fetch & { readonly grant: Scope },
  pruned: PrunedFetch,
  sending: GuardedSending,
): Promise<Sent> {
  const { tools } = sending;
  const variables = Object.fromEntries(
    pruned.variables.flatMap((name) =>
      Object.hasOwn(fetch.variables, name) ? [[name, fetch.variables[name]]] : [],
    ),
  );
  const { inPlace, ...result } = await ask({ ...fetch, variables }, pruned, tools);
  const misshapen = { found: false };
  const data = keepShape(result.data, pruned.shape, misshapen);
  const said = misshapen.found
    ? [...result.errors, tools.misanswered('a value has another form than its field')]
    : result.errors;
  if (!isAnswer(data)) return { data: null, errors: said, inPlace };
  if (pruned.sites.length === 0) return { data, errors: said, inPlace };

  const neededAt = ({ categories: passed, coordinate, searched }: PersonSite) => [
    ...[PERSON_REFERENCE, ...passed].map((category) => shownAs(category, coordinate)),
    ...searched
      .filter(({ variable }) => isGiven(fetch.variables, variable))
      .map((argument) => shownAs(argument.category, argument.coordinate)),
  ];
  const needed = new Map(pruned.sites.map((site) => [site, neededAt(site)]));
  const categories = [...new Set([...needed.values()].flat().map(({ category }) => category))];
  const found = pruned.sites.map((site) => ({ site, people: peopleAt(data, site) }));
  const ids = found.flatMap(({ site, people }) => people.map((person) => idOf(person, site)));
  // Where nobody was found the store is asked all the same: time tells, too (leaks.md 20).
  const permitted = await tools.permissions.decideFound(
    ids.length === 0 ? [NOBODY] : ids,
    categories,
  );
  for (const [site, shown] of needed) {
    if (site.place !== undefined) {
      const edgeDepth = site.place.depth ?? site.edgeDepth;
      removeRefused(
        data,
        { ...site, edgeDepth },
        (person) => permitted.get(idOf(person, site))?.placeHidden !== false,
      );
    }
    removeRefused(data, site, (person) => {
      const allowed = permitted.get(idOf(person, site));
      return allowed === undefined || !shown.every(({ category }) => allowed.open.has(category));
    });
    for (const person of peopleAt(data, site)) {
      const id = idOf(person, site);
      tellShown(id, shown, permitted.get(id), tools);
    }
  }
  closeGates(data, pruned.gates);
  const errors = await Promise.all(
    pruned.sites.map((site) => fetchDeferred(data, site, fetch.variables, sending)),
  );
  for (const { site, people } of found) {
    if (site.key === KEY_ALIAS) for (const person of people) forgetKey(person);
  }
  for (const site of pruned.sites) removeOwn(data, site);
  return { data, errors: [...said, ...errors.flat()], inPlace };
}

async function ask(
  fetch: Fetch & { readonly grant: Scope },
  { query, withoutKeys }: PrunedFetch,
  tools: FetchTools,
): Promise<Sent> {
  if (withoutKeys !== undefined && !tools.keys.needed) {
    const result = await tools.send({ ...fetch, query: withoutKeys });
    if (result.inPlace || result.data === null) return result;
    tools.keys.needed = true;
  }
  return { ...(await tools.send({ ...fetch, query })), inPlace: false };
}

const shownAs = (category: string, coordinate: string): ShownFields => ({
  ...{ label: category, category, coordinates: [coordinate] },
});

/** Whether an argument has a value: a variable without one, or with null, is no argument. */
const isGiven = (variables: Fetch['variables'], name: string | undefined): boolean =>
  name === undefined || (variables[name] ?? null) !== null;

async function fetchDeferred(
  data: Answer,
  site: PrunedFetch['sites'][number],
  variables: Fetch['variables'],
  { tools, fetchAgain }: GuardedSending,
): Promise<GraphQLFormattedError[]> {
  if (site.deferredQuery === undefined) return [];
  const people = peopleAt(data, site);
  const ids = [...new Set(people.map((person) => idOf(person, site)))];
  if (ids.length === 0) return [];
  const result = await fetchAgain(
    {
      query: site.deferredQuery,
      variables: {
        ...variables,
        representations: ids.map((id) => ({ __typename: PERSON_TYPE, id })),
      },
    },
    tools,
  );
  const received = result.data?.['_entities'];
  const byId = new Map(
    ids.map((id, at) => [id, Array.isArray(received) ? (received[at] as unknown) : null]),
  );
  for (const person of people) {
    const entity = byId.get(idOf(person, site));
    // Another selection of the same people may bring its part before or after, of the same objects too.
    if (isAnswer(entity)) mergeAnswer(person, entity);
  }
  return result.errors;
}
