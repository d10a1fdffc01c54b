import { PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { PERSON_TYPE } from '@kasane/directives/read-labels';
import type { Scope } from '@kasane/grant/grant';
import type { GraphQLFormattedError } from 'graphql';
import { NO_ALLOWANCE, type Allowance } from '../consent/allowance.js';
import type { Permissions, Permit } from '../consent/permissions.js';
import { mergeAnswer } from '../execution/merge-answer.js';
import type { FetchPlan, PrunedFetch, ShownFields } from './fetch-plan.js';
import { keepShape } from './answer-shape.js';
import { closeGates } from './found-by-id.js';
import { derivedScope, tellDerived } from './derived-inputs.js';
import { KEY_ALIAS, type PersonSite } from './prune-selection.js';
import {
  idOf,
  isAnswer,
  peopleAt,
  removeOwn,
  removeRefused,
  type Answer,
} from './settle-people.js';

/** One fetch of the query plan: the text and the variables meant for one subgraph. */
export interface Fetch {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface FetchResult {
  data: Answer | null;
  errors: GraphQLFormattedError[];
}

/** What a subgraph said to one fetch. */
export interface Sent extends FetchResult {
  /** Whether it holds each entity against the representation in whose place it stands, as it says. */
  readonly inPlace: boolean;
}

/**
 * Whether one subgraph has to be asked for the key of each person. Ours and others that look to it
 * themselves say so with every answer (PROTOCOL.md). Where one that did does not any more, its answer
 * counts for nothing, and it is asked again by keys.
 */
export interface Keys {
  needed: boolean;
}

export interface FetchTools {
  readonly planOf: (query: string) => FetchPlan;
  readonly permissions: Permissions;
  /** `grant`: what the subgraph is permitted to answer to this fetch. */
  readonly send: (fetch: Fetch & { readonly grant: Scope }) => Promise<Sent>;
  readonly keys: Keys;
  /** Told once for every category withheld about a person. */
  readonly onWithheld: (subject: string, category: string) => void;
  /** Whether it was told so, in this request. */
  readonly wasWithheld: (subject: string, category: string) => boolean;
  /** Told what an answer of a subgraph says about whom, and by which decision. */
  readonly onDisclosed: (subject: string, shown: readonly ShownFields[], permit: Permit) => void;
}

/**
 * The consent firewall around one fetch (design.md §5): nothing is asked of a subgraph that the
 * reader may not see.
 *
 * 1. the plan of the operation, read once and cached;
 * 2. subjects from the representations, decided all at once;
 * 3. representations grouped by what is permitted, fields and representations pruned;
 * 4. people who only become known by the answer are fetched by key, decided about, and only then
 *    asked for what was selected of them, through this same function.
 */
export async function guardedFetch(fetch: Fetch, tools: FetchTools): Promise<FetchResult> {
  const plan = tools.planOf(fetch.query);
  return plan.entities ? fetchEntities(fetch, plan, tools) : fetchRoot(fetch, plan, tools);
}

async function fetchRoot(fetch: Fetch, plan: FetchPlan, tools: FetchTools): Promise<FetchResult> {
  const pruned = plan.prune('NONE');
  if (pruned === undefined) return { data: {}, errors: [] };
  // What was named by id may be anybody: the answer brings keys only, and they are decided about
  // before anything else is asked. A search must not find anybody else in the first place.
  const visible = await Promise.all(
    plan.rootCategories.map(
      async (category) =>
        [category, plan.byId ? '*' : await tools.permissions.visible(category)] as const,
    ),
  );
  const grant = { subjects: [], visible: Object.fromEntries(visible) };
  return send({ ...fetch, grant }, pruned, tools);
}

async function fetchEntities(
  fetch: Fetch,
  plan: FetchPlan,
  tools: FetchTools,
): Promise<FetchResult> {
  const representations = (fetch.variables['representations'] ?? []) as readonly Answer[];
  // Whom each of them is about; nobody where it is no person.
  const subjects = representations.map(subjectOf);
  const handedOn = plan.derived.length === 0 ? [] : representations.flatMap(plan.peopleIn);
  const permitted = await tools.permissions.decideAll(
    [...subjects.filter((subject) => subject !== undefined), ...handedOn],
    plan.categories,
    plan.fields,
  );

  const groups = new Map<PrunedFetch, Group>();
  // People who are permitted the same share one set: what follows from it is worked out once.
  const cuts = new Map<Allowance['open'], Cut>();
  subjects.forEach((subject, at) => {
    const { open } = (subject === undefined ? undefined : permitted.get(subject)) ?? NO_ALLOWANCE;
    const cut = cuts.get(open) ?? cutFor(open, plan);
    cuts.set(open, cut);
    if (subject !== undefined) {
      for (const category of cut.hidden) tools.onWithheld(subject, category);
    }
    if (cut.pruned === undefined) return;
    const group = groups.get(cut.pruned) ?? { open, positions: [], people: [] };
    groups.set(cut.pruned, group);
    group.positions.push(at);
    if (subject !== undefined) group.people.push(subject);
  });

  const entities = representations.map((): unknown => null);
  const errors = await Promise.all(
    [...groups].map(async ([pruned, { open, positions, people }]) => {
      const variables = {
        ...fetch.variables,
        representations: positions.map((at) => representations[at]),
      };
      const derived = { plan, permitted, representations: variables.representations };
      const grant =
        plan.derived.length === 0
          ? { subjects: open.size === 0 ? [] : [{ people, open: [...open] }], visible: {} }
          : derivedScope(derived, tools);
      const result = await send({ ...fetch, variables, grant }, pruned, tools);
      if (result.data !== null && plan.derived.length > 0) tellDerived(derived, tools);
      if (result.data !== null) {
        for (const id of people) tellShown(id, pruned.shown, permitted.get(id), tools);
      }
      const received = result.data?.['_entities'];
      positions.forEach((at, index) => {
        const entity: unknown = Array.isArray(received) ? received[index] : null;
        entities[at] = result.inPlace || isAbout(subjects[at], entity) ? (entity ?? null) : null;
      });
      return result.errors;
    }),
  );
  return { data: { _entities: entities }, errors: errors.flat() };
}

/** People who are permitted the same, and are asked for the same. */
interface Group {
  readonly open: Allowance['open'];
  readonly positions: number[];
  readonly people: string[];
}

const subjectOf = ({ __typename, id }: Answer): string | undefined =>
  __typename === PERSON_TYPE ? String(id) : undefined;

/** Whether an entity is the one that was asked for, not somebody else's in its place (leaks.md 14). */
function isAbout(subject: string | undefined, entity: unknown): boolean {
  if (!isAnswer(entity)) return false;
  if (subject === undefined) return true;
  const same = entity[KEY_ALIAS] === subject;
  forgetKey(entity);
  return same;
}

/** Nobody asked for it but us. Taken out of hundreds of objects, it would leave each a slow one. */
function forgetKey(person: Answer): void {
  person[KEY_ALIAS] = undefined;
}

/** What is left of an operation for people who are permitted the same, and what they withhold. */
interface Cut {
  readonly pruned: PrunedFetch | undefined;
  readonly hidden: readonly string[];
}

function cutFor(open: Allowance['open'], { fields, prune }: FetchPlan): Cut {
  const hidden = fields.filter(
    ({ category, coordinate }) => !open.has(category) && !open.has(coordinate),
  );
  return {
    pruned: prune({ permitted: open }),
    hidden: [...new Set(hidden.map(({ category }) => category))],
  };
}

/** Nobody's id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function send(
  fetch: Fetch & { readonly grant: Scope },
  pruned: PrunedFetch,
  tools: FetchTools,
): Promise<Sent> {
  const variables = Object.fromEntries(
    pruned.variables.flatMap((name) =>
      Object.hasOwn(fetch.variables, name) ? [[name, fetch.variables[name]]] : [],
    ),
  );
  const { inPlace, ...result } = await ask({ ...fetch, variables }, pruned, tools);
  const data = keepShape(result.data, pruned.shape);
  if (!isAnswer(data)) return { data: null, errors: result.errors, inPlace };
  if (pruned.sites.length === 0) return { data, errors: result.errors, inPlace };

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
    pruned.sites.map((site) => fetchDeferred(data, site, fetch.variables, tools)),
  );
  for (const { site, people } of found) {
    if (site.key === KEY_ALIAS) for (const person of people) forgetKey(person);
  }
  for (const site of pruned.sites) removeOwn(data, site);
  return { data, errors: [...result.errors, ...errors.flat()], inPlace };
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

function tellShown(
  id: string,
  shown: readonly ShownFields[],
  allowance: Allowance | undefined,
  { onDisclosed }: FetchTools,
): void {
  if (allowance === undefined || shown.length === 0) return;
  // Mostly one consent permits all of it. The list itself is handed on, for it is everybody's.
  if (allowance.ground !== undefined) {
    onDisclosed(id, shown, allowance.ground);
    return;
  }
  for (const fields of shown) {
    const permit = allowance.permitFor(fields.label);
    if (permit !== undefined) onDisclosed(id, [fields], permit);
  }
}

async function fetchDeferred(
  data: Answer,
  site: PrunedFetch['sites'][number],
  variables: Fetch['variables'],
  tools: FetchTools,
): Promise<GraphQLFormattedError[]> {
  if (site.deferredQuery === undefined) return [];
  const people = peopleAt(data, site);
  const ids = [...new Set(people.map((person) => idOf(person, site)))];
  if (ids.length === 0) return [];
  const result = await guardedFetch(
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
