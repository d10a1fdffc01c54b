import { describe, expect, it } from '@jest/globals';
import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { parse } from 'graphql';
import { checkGraphLabels } from './check-graph-labels.js';

const LEVEL = '@personal(category: "ELDERLY_CARE_LEVEL")';
const PLAN = '@personal(category: "ELDERLY_CARE_PLAN")';
const NAME = '@personal(category: "RESIDENT_NAME")';
const person = (fields: string) => `type Person @key(fields: "id") { id: ID! ${fields} }`;

/** Subgraphs by name, whose department is what stands before the first `-`. */
const faults = (subgraphs: Readonly<Record<string, string>>) =>
  checkGraphLabels(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      department: name.split('-')[0] as AgencyCode,
      document: parse(sdl),
    })),
    undefined,
  ).map((fault) => `${fault.subgraph}: ${fault.rule} ${fault.coordinate}`);

describe('copies of a field', () => {
  it.each([
    ['open', '@open', NAME],
    ['of another category', '@personal(category: "RESIDENT_ADDRESS")', NAME],
  ])('one that is %s is refused (leaks.md 4)', (_what, weak, same) => {
    const both = (label: string) => ({
      household: person(`name: String @shareable ${NAME}`),
      'household-old': person(`name: String @shareable ${label}`),
    });
    expect(faults(both(weak))).toEqual(['household-old: unlike-copy Person.name']);
    expect(faults(both(same))).toEqual([]);
  });

  it('of an argument, of a type, and of what is external as well', () => {
    const found = (label: string) => `type Query { all(kind: Int ${label}): Int @open }`;
    expect(faults({ household: found(NAME), 'household-2': found('') })).toEqual([
      'household-2: unlike-copy Query.all',
    ]);
    const edge = (mark: string) => `type Kin ${mark} { person: Person ${NAME} }`;
    expect(faults({ household: edge(''), 'household-2': edge('@personEdge') })).toEqual([
      'household-2: unlike-copy Kin',
    ]);
    const external = (label: string) => ({
      household: person(`name: String ${NAME}`),
      elderly: person(`name: String @external ${label}`),
    });
    expect(faults(external('@open'))).toEqual(['elderly: unlike-copy Person.name']);
    expect(faults(external(NAME))).toEqual([]);
  });
});

it('a department answers its own categories, and those entrusted to it', () => {
  expect(faults({ disability: person(`level: Int ${LEVEL}`) })).toEqual([
    'disability: category-of-another Person.level',
  ]);
  expect(faults({ elderly: person(`level: Int ${LEVEL}`) })).toEqual([]);
  expect(faults({ children: person('aid: Int @personal(category: "SCHOOL_AID")') })).toEqual([]);
});

describe('what is derived from other fields (leaks.md 3)', () => {
  const requiring = (fields: string, label: string, more = '') => ({
    elderly: `${person(`level: Int ${LEVEL} plan: Plan ${PLAN}`)}
      type Plan { cost: Int ${PLAN} level: Int ${LEVEL} }`,
    'elderly-2': `${person(`level: Int @external ${LEVEL} plan: Plan @external ${PLAN}
        risk: Risk ${label} @requires(fields: "${fields}")`)}
      type Plan { cost: Int @external ${PLAN} level: Int @external ${LEVEL} }
      enum Risk { HIGH LOW UNDETERMINED } ${more}`,
  });
  const REFUSED = ['elderly-2: carries-values-requires Person.risk'];

  it('carries the label of what it is derived from', () => {
    expect(faults(requiring('level', LEVEL))).toEqual([]);
    expect(faults(requiring('level', '@open'))).toEqual(REFUSED);
    expect(faults(requiring('level', PLAN))).toEqual(REFUSED);
  });

  it('at any depth and behind type conditions', () => {
    expect(faults(requiring('plan { cost }', PLAN))).toEqual([]);
    expect(faults(requiring('plan { level }', PLAN))).toEqual(REFUSED);
    expect(faults(requiring('plan { ... on Plan { level } }', PLAN))).toEqual(REFUSED);
    expect(faults(requiring('plan { ... on Plan { cost } }', PLAN))).toEqual([]);
  });

  it('or is derived from several and may say that it cannot tell', () => {
    const derived = '@personal(category: "ELDERLY_CARE_PLAN", derivedFrom: ["ELDERLY_CARE_LEVEL"])';
    expect(faults(requiring('level plan { cost }', derived))).toEqual([]);
    const twoValued = Object.fromEntries(
      Object.entries(requiring('level plan { cost }', derived)).map(([name, sdl]) => [
        name,
        sdl.replace(' UNDETERMINED', ''),
      ]),
    );
    expect(faults(twoValued)).toEqual(REFUSED);
  });

  it('through chains, whichever subgraph is between', () => {
    const chain = (label: string) => ({
      elderly: person(`level: Int ${LEVEL}`),
      'elderly-2': person(
        `level: Int @external ${LEVEL} score: Int ${LEVEL} @requires(fields: "level")`,
      ),
      'elderly-3': person(
        `score: Int @external ${LEVEL} alarm: Int ${label} @requires(fields: "score")`,
      ),
    });
    expect(faults(chain(LEVEL))).toEqual([]);
    expect(faults(chain(PLAN))).toEqual(['elderly-3: carries-values-requires Person.alarm']);
    // What stands between is weaker already, and so is whatever follows.
    const weak = Object.fromEntries(
      Object.entries(chain(PLAN)).map(([name, sdl]) => [
        name,
        sdl
          .replaceAll(`score: Int ${LEVEL}`, `score: Int ${PLAN}`)
          .replaceAll(`score: Int @external ${LEVEL}`, `score: Int @external ${PLAN}`),
      ]),
    );
    expect(faults(weak)).toEqual([
      'elderly-2: carries-values-requires Person.score',
      'elderly-3: carries-values-requires Person.alarm',
    ]);
  });

  it('of an interface, of all that implement it', () => {
    const through = (label: string) => ({
      elderly: `${person(`plans: [Plan!] ${PLAN}`)}
        interface Plan { cost: Int ${PLAN} }
        type HomePlan implements Plan { cost: Int ${PLAN} level: Int ${LEVEL} }`,
      'elderly-2': `${person(`plans: [Plan!] @external ${PLAN}
          risk: Int ${label} @requires(fields: "plans { ... on HomePlan { level } }")`)}
        interface Plan { cost: Int ${PLAN} }
        type HomePlan implements Plan { cost: Int @external ${PLAN} level: Int @external ${LEVEL} }`,
    });
    expect(faults(through(PLAN))).toEqual(['elderly-2: carries-values-requires Person.risk']);
  });

  it.each([
    ['takes arguments, which a client would choose', 'level(on: String @open)', LEVEL],
    ['no client sees, whose name an alias might have', 'level', `${LEVEL} @inaccessible`],
  ])('is made from nothing that %s (leaks.md 3)', (_what, input, label) => {
    const handed = (name: string, more: string) => ({
      elderly: person(`${name}: Int ${more}`),
      'elderly-2': person(
        `${name}: Int @external ${LEVEL} risk: Int ${LEVEL} @requires(fields: "level")`,
      ),
    });
    expect(faults(handed(input, label))).toEqual(REFUSED);
    expect(faults(handed('level', LEVEL))).toEqual([]);
    // Of what is derived from nothing, either may be.
    expect(faults({ elderly: person(`${input}: Int ${label}`) })).toEqual([]);
  });

  it('goes to no department that may not hold it', () => {
    const handed = (department: string, label: string) => ({
      elderly: person(`level: Int ${LEVEL}`),
      [`${department}-2`]: `${person(
        `level: Int @external ${LEVEL} risk: Risk ${label} @requires(fields: "level")`,
      )} enum Risk { HIGH UNDETERMINED }`,
    });
    const label = '@personal(category: "DISABILITY_SERVICE", derivedFrom: ["ELDERLY_CARE_LEVEL"])';
    expect(faults(handed('disability', label))).toEqual([
      'disability-2: carries-values-requires Person.risk',
    ]);
    expect(faults(handed('elderly', LEVEL))).toEqual([]);
  });
});

describe('what says that it is derived (leaks.md 3)', () => {
  const home = (score: string, more = '') => ({
    elderly: person(`level: Int ${LEVEL} plan: Int ${PLAN}`),
    'elderly-2': `
      type Household @key(fields: "id") {
        id: ID! kind: String @open @external members: [Person!] @external ${REFERENCE}
        score: Score @personal(category: "PERSON_REFERENCE", derivedFrom: [${score}]) ${more}
      }
      type Person @key(fields: "id") { id: ID! level: Int @external ${LEVEL} }
      type Score { is: Is ${REFERENCE} }
      enum Is { HIGH UNDETERMINED }`,
  });
  const REFERENCE = '@personal(category: "PERSON_REFERENCE")';
  const REFUSED = ['elderly-2: derived-without-inputs Household.score'];
  const level = '@requires(fields: "members { level }")';

  it('is handed what it is derived from', () => {
    expect(faults(home('"ELDERLY_CARE_LEVEL"', level))).toEqual([]);
    expect(faults(home('"ELDERLY_CARE_LEVEL"'))).toEqual(REFUSED);
    // What says nothing of anybody was decided about for nobody.
    expect(faults(home('"ELDERLY_CARE_LEVEL"', '@requires(fields: "kind")'))).toEqual(REFUSED);
  });

  it('names no category of others that it is not handed, and may of its own', () => {
    expect(faults(home('"ELDERLY_CARE_LEVEL" "RESIDENT_NAME"', level))).toEqual(REFUSED);
    expect(faults(home('"ELDERLY_CARE_LEVEL" "ELDERLY_CARE_PLAN"', level))).toEqual([]);
  });

  it('may be repeated by a subgraph that is handed it', () => {
    const label = '@personal(category: "ELDERLY_CARE_PLAN", derivedFrom: ["ELDERLY_CARE_LEVEL"])';
    const risk = (more: string) => ({
      elderly: `${person(`level: Int ${LEVEL}`)} enum Risk { HIGH UNDETERMINED }`,
      'elderly-2': `${person(`level: Int @external ${LEVEL} risk: Risk ${label} @requires(fields: "level")`)}
        enum Risk { HIGH UNDETERMINED }`,
      'elderly-3': `${person(`risk: Risk ${label} ${more}`)} enum Risk { HIGH UNDETERMINED }`,
    });
    expect(faults(risk('@external'))).toEqual([]);
    expect(faults(risk('@shareable'))).toEqual(['elderly-3: derived-without-inputs Person.risk']);
  });
});

describe('other ways by which a value travels (leaks.md 3, 4)', () => {
  it('@provides gives what is open, and nobody’s values', () => {
    const providing = (label: string) =>
      `type Query { area: Area @open @provides(fields: "head") }
       type Area @key(fields: "id") { id: ID! head: String ${label} @external }`;
    expect(faults({ elderly: providing('@open') })).toEqual([]);
    expect(
      faults({ elderly: providing(LEVEL).replace('area: Area @open', `area: Area ${LEVEL}`) }),
    ).toEqual(['elderly: carries-values-provides Query.area']);
  });

  it('@override moves a field within a department, at once', () => {
    const moved = (name: string, more = '') => ({
      elderly: person(`level: Int ${LEVEL}`),
      [name]: person(`level: Int ${LEVEL} @override(from: "elderly"${more})`),
    });
    expect(faults(moved('elderly-2'))).toEqual([]);
    expect(faults(moved('disability'))).toEqual([
      'disability: category-of-another Person.level',
      'disability: carries-values-override Person.level',
    ]);
    expect(faults(moved('elderly-2', ', label: "percent(50)"'))).toEqual([
      'elderly-2: carries-values-override Person.level',
    ]);
  });

  it.each([
    ['fromContext', `level(of: Int @open @fromContext(field: "$a { x }")): Int ${LEVEL}`],
    ['context', `level: Int ${LEVEL}`],
    ['interfaceObject', `level: Int ${LEVEL}`],
    ['federation__interfaceObject', `level: Int ${LEVEL}`],
  ])('@%s is not for use', (directive, field) => {
    const on = directive === 'fromContext' ? '' : `@${directive}`;
    const found = faults({ elderly: `type Person ${on} @key(fields: "id") { id: ID! ${field} }` });
    const name = directive.replace('federation__', '');
    const where = name === 'fromContext' ? 'Person.level(of:)' : 'Person';
    expect(found).toEqual([`elderly: carries-values-${name} ${where}`]);
    expect(faults({ elderly: person(`level: Int ${LEVEL}`) })).toEqual([]);
  });
});
