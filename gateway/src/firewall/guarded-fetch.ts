import { PERSON_TYPE } from '@kasane/directives/read-labels';
import { NO_ALLOWANCE, type Allowance } from '../consent/allowance.js';
import type { FetchPlan, PrunedFetch } from './fetch-plan.js';
import type { Fetch, FetchResult, FetchTools } from './fetch-tools.js';
import { derivedScope, tellDerived } from './derived-inputs.js';
import { KEY_ALIAS } from './prune-selection.js';
import { sendGuarded } from './send-guarded.js';
import { forgetKey, isAnswer, type Answer } from './settle-people.js';
import { tellShown } from './tell-shown.js';

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
  const plan = tools.planOf(fetch.query, fetch.carried);
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
  return sendGuarded({ ...fetch, grant }, pruned, { tools, fetchAgain: guardedFetch });
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
      const sending = { tools, fetchAgain: guardedFetch };
      const result = await sendGuarded({ ...fetch, variables, grant }, pruned, sending);
      if (result.data === null) return result.errors;
      const received = result.data['_entities'];
      if (!Array.isArray(received) || received.length !== positions.length) {
        return [
          ...result.errors,
          tools.misanswered('not one entity for each that was asked about'),
        ];
      }
      if (plan.derived.length > 0) tellDerived(derived, tools);
      let mixedUp = false;
      for (const [index, at] of positions.entries()) {
        const entity: unknown = received[index] ?? null;
        const asked = representations[at];
        const byKey = !result.inPlace && plan.bringsKey(asked?.['__typename']);
        if (entity !== null && !isAbout(asked, entity, byKey)) {
          mixedUp = true;
          continue;
        }
        entities[at] = entity;
        const subject = subjects[at];
        if (subject !== undefined) {
          tellShown(subject, pruned.shown, permitted.get(subject), tools);
        }
      }
      return mixedUp
        ? [...result.errors, tools.misanswered('an entity stands in the place of another')]
        : result.errors;
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

/**
 * Whether an entity is the one that was asked for, not somebody else's in its place (leaks.md 14): by
 * the key, where it was asked for one, and by its own id, which the plan may go on with.
 */
function isAbout(asked: Answer | undefined, entity: unknown, byKey: boolean): boolean {
  if (!isAnswer(entity)) return false;
  const id = asked?.['id'];
  if (id === undefined) return true;
  const own = entity['id'];
  const same = (own === undefined || own === id) && (!byKey || entity[KEY_ALIAS] === id);
  if (byKey) forgetKey(entity);
  return same;
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
