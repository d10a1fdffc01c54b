import { describe, expect, it } from '@jest/globals';
import { categories } from '@kasane/policy/tables/categories';
import { whereabouts } from '@kasane/policy/tables/whereabouts';
import { demoStaff, type DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { categoryProbes, unreachableCategories } from '../../asking/category-probes.js';
import { saysAnything } from '../../asking/says-anything.js';

const cast = [
  'sakura-mother',
  'sakura-elder',
  'sakura-son',
  'sakura-grandchild',
  'aoi-mother',
  'aoi-girl',
  'mihara-father',
  'nogami-boy',
  'mihara-son',
  'mizusawa-girl',
  'soma-woman',
  'washio-man',
  'kihara-wife',
];

/** What nobody of the cast has: one resident with such a record, from the department's own tables. */
const handbook = (kind: string) =>
  `SELECT l.person_id AS id FROM disability.person_link l JOIN disability."身体障害者手帳" t
       ON t."台帳番号" = l.local_key WHERE t."障害種別コード" = '${kind}' ORDER BY 1 LIMIT 1`;

const others = [
  `SELECT l.person_id AS id FROM elderly.person_link l JOIN elderly."虐待対応" t
       ON t."被保険者番号" = l.local_key WHERE l.system = '介護保険' ORDER BY 1 LIMIT 1`,
  handbook('06'),
  handbook('15'),
];

const people = [
  ...cast.map(person),
  ...(await Promise.all(others.map((text) => runSql('administrator', text)))).map(([row]) =>
    String(row?.['id']),
  ),
];

/** All categories about all of these people, in one operation. */
const EVERYTHING = `
  query {
    ${people.map((id, at) => `p${String(at)}: person(id: "${id}") { ...Everything }`).join('\n')}
  }
  fragment Everything on Person {
    id
    ${categoryProbes.map(({ selection }) => selection).join('\n')}
  }
`;

type PersonAnswer = Readonly<Record<string, unknown>> | null;

const askEverything = async (as: DemoStaffKey) => {
  const { status, body } = await ask({ as, query: EVERYTHING });
  const answers = Object.values(body.data ?? {}) as PersonAnswer[];
  return { status, errors: body.errors, answers, withheld: body.extensions?.consent ?? [] };
};

const saying = (answers: readonly PersonAnswer[]): readonly string[] =>
  categoryProbes.filter(({ saidBy }) => answers.some(saidBy)).map(({ category }) => category);

const held = (agency: string): readonly string[] =>
  categoryProbes.filter(({ holder }) => holder === agency).map(({ category }) => category);

const workers = demoStaff.filter(({ role }) => role === 'DEPARTMENT_WORKER');
const outsiders = demoStaff.filter(
  ({ role }) =>
    !['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'INFORMATION_OFFICER'].includes(role),
);

/** Under DV等支援措置: where she is, no department but the protecting one reads even from its own. */
const PROTECTED = person('mizusawa-girl');
const places = new Set<string>(whereabouts.map(({ category }) => category));

/** What a department's worker must be refused about somebody, all of it and nothing else. */
function refusedTo(agency: string, id: string): readonly string[] {
  return categoryProbes
    .filter(({ holder, category }) => holder !== agency || isHidden(agency, id, category))
    .map(({ category }) => category);
}

const isHidden = (agency: string, id: string, category: string): boolean =>
  id === PROTECTED && agency !== 'household' && places.has(category);

/** Of what it holds, reachable today or not; what one may read at all, one may be referred to. */
const mayReadSomething = (agency: string, id: string): boolean =>
  categories.some(({ holder, code }) => holder === agency && !isHidden(agency, id, code));

it('every category is reachable, but those of the department that brings its own subgraph', () => {
  expect(unreachableCategories).toEqual(['HOUSING_TENANCY', 'HOUSING_RENT', 'HOUSING_INCOME']);
});

describe('each department sees its own silo and no other', () => {
  it.each(workers.map((worker) => [worker.title, worker] as const))(
    '%s',
    async (_title, { key, agency }) => {
      const { status, errors, answers, withheld } = await askEverything(key);
      expect({ status, errors }).toEqual({ status: 200, errors: undefined });
      expect(saying(answers)).toEqual(held(agency));
      people.forEach((id, at) => {
        const answer = answers[at];
        const refused = refusedTo(agency, id);
        // Whoever may read nothing about a person may not be referred to that person either.
        expect(answer === null).toBe(!mayReadSomething(agency, id));
        if (answer === null || answer === undefined) return;
        // Another department's field is null, not only empty.
        const told = categoryProbes.filter(
          ({ category, holder, path, saidBy }) =>
            refused.includes(category) &&
            (holder === agency ? saidBy(answer) : answer[path[0] ?? ''] !== null),
        );
        expect(told).toEqual([]);
        expect(
          withheld.filter(({ subject }) => subject === id).map(({ category }) => category),
        ).toEqual([...refused].sort());
      });
    },
  );
});

it('the information officer reads what was recorded about people, and nothing of theirs', async () => {
  const { status, errors, answers } = await askEverything('officer');
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  expect(saying(answers)).toEqual(held('audit'));
});

describe('who has no duty about a single person is shown nobody', () => {
  it.each(outsiders.map((reader) => [reader.title, reader] as const))(
    '%s',
    async (_title, { key }) => {
      const { status, errors, answers, withheld } = await askEverything(key);
      expect({ status, errors, withheld }).toEqual({
        status: 200,
        errors: undefined,
        withheld: [],
      });
      expect(answers).toEqual(people.map(() => null));
    },
  );

  it.each(outsiders.map((reader) => [reader.title, reader] as const))(
    '%s finds nobody and still reads what is open',
    async (_title, { key }) => {
      const query =
        '{ searchPeople(kana: "サクラ") { edges { node { id } } pageInfo { hasNextPage } } places(first: 1) { edges { node { name } } } }';
      const { body } = await ask({ as: key, query });
      expect(body.data?.['searchPeople']).toEqual({ edges: [], pageInfo: { hasNextPage: false } });
      expect(saysAnything(body.data?.['places'])).toBe(true);
    },
  );
});

it('the coordinator is shown those who consented, and of them what they consented to', async () => {
  const { answers } = await askEverything('coordinator');
  const shown = people.map((_id, at) => answers[at] !== null);
  expect(cast.filter((_key, at) => shown[at])).toEqual([
    'sakura-mother',
    'sakura-elder',
    'sakura-son',
    'sakura-grandchild',
    'aoi-mother',
    'aoi-girl',
    'mihara-father',
    'nogami-boy',
  ]);
  expect(shown.slice(cast.length)).toEqual(others.map(() => false));
  // Nobody consented to what tax rolls tell (D-4), and children's consents open no adults' silo.
  const said = new Set(saying(answers));
  expect([...said].filter((category) => /PREMIUM|COPAYMENT/.test(category))).toEqual([]);
  const grandchild = answers[cast.indexOf('sakura-grandchild')];
  const holders = categoryProbes.filter(({ saidBy }) => saidBy(grandchild));
  expect(new Set(holders.map(({ holder }) => holder))).toEqual(
    new Set(['household', 'multi-agency', 'children', 'education']),
  );
});
