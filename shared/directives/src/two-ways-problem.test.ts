import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { checkGraphLabels } from './check-graph-labels.js';
import { checkLabels } from './check-labels.js';

const PLAN = '@personal(category: "ELDERLY_CARE_PLAN")';
const LEVEL = '@personal(category: "ELDERLY_CARE_LEVEL")';
const WATCH = '@personal(category: "ELDERLY_WATCH")';

const person = (fields: string, more: string) =>
  `type Person @key(fields: "id") { id: ID! ${fields} } ${more}`;

const faults = (sdl: string) =>
  checkLabels(parse(sdl)).map(({ rule, coordinate }) => `${rule} ${coordinate}`);

/** Two ways to one type, of which the second is under that label. */
const two = (second: string, text = PLAN) =>
  person(`plan: Note ${PLAN} level: Note ${second}`, `type Note { text: String ${text} }`);

const REFUSED = ['opened-by-two-ways Person.level'];

describe('what a consent to one field opens (leaks.md 9)', () => {
  it('is not opened below a field of another category', () => {
    expect(faults(two(LEVEL))).toEqual(REFUSED);
    expect(faults(two(PLAN))).toEqual([]);
    // Then it is decided about by itself, whichever way led to it.
    expect(faults(two(LEVEL, WATCH))).toEqual([]);
    const apart = two(LEVEL).replace(`level: Note`, 'level: Extra');
    expect(faults(`${apart} type Extra { text: String ${PLAN} }`)).toEqual([]);
  });

  it('nor further down', () => {
    const deep = (label: string) =>
      person(
        `plan: Plan ${PLAN} level: Level ${LEVEL}`,
        `type Plan { note: Note ${PLAN} } type Level { note: Note ${label} }
         type Note { text: String ${PLAN} more: More ${LEVEL} } type More { of: Int ${LEVEL} }`,
      );
    expect(faults(deep(LEVEL))).toEqual([
      'opened-by-two-ways Plan.note',
      'opened-by-two-ways Level.note',
    ]);
    expect(faults(deep(WATCH))).toEqual(['opened-by-two-ways Level.note']);
    expect(faults(deep(PLAN))).toEqual([]);
    const round = (label: string) =>
      person(`plan: Note ${PLAN}`, `type Note { text: String ${PLAN} more: Note ${label} }`);
    expect(faults(round(LEVEL))).toEqual([
      'opened-by-two-ways Person.plan',
      'opened-by-two-ways Note.more',
    ]);
    expect(faults(round(PLAN))).toEqual([]);
  });

  it.each([
    ['an interface', `interface Noted { text: String ${PLAN} }`, 'implements Noted'],
    ['a union', 'union Noted = Note | Extra', ''],
  ])('nor through %s, which a fragment may lead into and out of', (_what, noted, implementing) => {
    const through = (first: string, second: string) =>
      person(
        `plan: ${first} ${PLAN} level: ${second} ${LEVEL}`,
        `${noted} type Note ${implementing} { text: String ${PLAN} }
         type Extra ${implementing} { text: String ${PLAN} }`,
      );
    expect(faults(through('Noted', 'Extra'))).toEqual(REFUSED);
    expect(faults(through('Note', 'Noted'))).toEqual(REFUSED);
    expect(faults(through('Note', 'Extra'))).toEqual(REFUSED);
    const none = through('Note', 'Extra').replace(noted, '').replaceAll(implementing, '');
    expect(faults(none)).toEqual([]);
  });

  it('and may be led to from nobody’s record, where no consent to a field counts', () => {
    const derived = LEVEL.replace(')', ', derivedFrom: ["RESIDENT_NAME"])');
    const found = (where: string) =>
      person(
        `plan: Note ${PLAN}`,
        `type Note { text: String ${PLAN} } type Home ${where} { id: ID! note: Note ${derived} }`,
      );
    expect(faults(found('@key(fields: "id")'))).toEqual([]);
    expect(faults(found(''))).toEqual(['opened-by-two-ways Home.note']);
  });

  it('nor below that of another department, who share the type', () => {
    const share = (label: string) => {
      const subgraphs = [
        ['elderly', person(`plan: Note ${PLAN}`, `type Note @shareable { text: String ${PLAN} }`)],
        [
          'elderly-2',
          person(`level: Note ${label}`, `type Note @shareable { text: String ${PLAN} }`),
        ],
      ] as const;
      return checkGraphLabels(
        subgraphs.map(([name, sdl]) => ({ name, department: 'elderly', document: parse(sdl) })),
        parse(subgraphs.map(([, sdl]) => sdl).join('\n')),
      ).map(({ subgraph, rule, coordinate }) => `${subgraph}: ${rule} ${coordinate}`);
    };
    expect(share(LEVEL)).toEqual(['supergraph: opened-by-two-ways Person.level']);
    expect(share(PLAN)).toEqual([]);
  });

  it('says what, where and what to do', () => {
    expect(checkLabels(parse(two(LEVEL)))).toEqual([
      {
        coordinate: 'Person.level',
        rule: 'opened-by-two-ways',
        message:
          'Person.level が返す Note.text は、同じ区分 ELDERLY_CARE_PLAN の Person.plan の下にもあります',
        remedy:
          'Person.plan だけへの同意が、ここでも Note.text を開いてしまいます。別の型を返すか、Person.plan と同じ区分を付けてください。',
      },
    ]);
  });
});
