import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import { createFederation } from './create-federation.js';
import { createDepartments } from './example-departments.js';

const { supergraphSdl } = createDepartments();

/** Asks a gateway whose departments answer this, whatever they are asked. */
async function ask(query: string, answers: Readonly<Record<string, Record<string, unknown>>>) {
  const logged: { readonly where: string; readonly cause: string }[] = [];
  const gateway = createFederation({
    supergraphSdl,
    sourceFor:
      ({ name }) =>
      () =>
        Promise.resolve({ data: answers[name] ?? null, errors: [] }),
    log: ({ where, cause }) => logged.push({ where, cause }),
  });
  const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
  await server.start();
  const { body } = await server.executeOperation({ query });
  if (body.kind !== 'single') throw new Error(body.kind);
  const { data, errors = [] } = body.singleResult;
  return { data, errors, logged };
}

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe('a department whose values are not what its schema promises (leaks.md 14)', () => {
  const QUERY = '{ count levels homes { rooms { area } } }';
  const rooms = (lists: number, items: number, area: unknown) => ({
    homes: { count: 3, homes: [{ rooms: times(lists, () => times(items, () => ({ area }))) }] },
    care: { levels: [1, 2] },
  });
  const place = (at: number) => ['homes', 0, 'rooms', 0, at, 'area'];

  it('in 100,000 places: twenty are told, the rest counted, and everybody else’s stands', async () => {
    const { data, errors, logged } = await ask(QUERY, rooms(10, 10_000, 'large'));
    expect(data).toMatchObject({ count: 3, levels: [1, 2] });
    expect(JSON.stringify(data)).not.toContain('large');
    expect(errors.map(({ path }) => path)).toEqual([...times(20, place), undefined]);
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['SUBGRAPH_ERROR']),
    );
    expect(logged).toEqual([
      ...times(20, (at) => ({ where: place(at).join('.'), cause: 'not a value of Float' })),
      { where: '', cause: '99980 more of the same answer' },
    ]);
  });

  it('in twenty places: each is told, and nothing else', async () => {
    const { errors, logged } = await ask(QUERY, rooms(1, 20, 'large'));
    expect(errors.map(({ path }) => path)).toEqual(times(20, place));
    expect(logged).toHaveLength(20);
  });

  it('in none: nothing is told', async () => {
    const { data, errors, logged } = await ask(QUERY, rooms(10, 10, 1.5));
    expect(data).toMatchObject({ count: 3, levels: [1, 2] });
    expect({ errors, logged }).toEqual({ errors: [], logged: [] });
  });

  it('is told by the name of the type it is not, and by no word of its own (leaks.md 32)', async () => {
    const query = '{ places { title } }';
    const places = (name: string) => ({ homes: { places: [{ __typename: name, title: '北' }] } });
    const { data, errors, logged } = await ask(query, places('架空 花子'));
    expect({ data, errors: errors.length }).toEqual({ data: { places: [null] }, errors: 1 });
    expect(logged).toEqual([{ where: 'places.0', cause: 'not a type of Place' }]);
    const twin = await ask(query, places('Park'));
    expect(twin).toEqual({ data: { places: [{ title: '北' }] }, errors: [], logged: [] });
  });

  it('takes what is around it along, however much was wrong before', async () => {
    const { homes } = rooms(1, 100, 'large');
    const query = '{ homes { rooms { area } } sure { id } }';
    const { data, errors } = await ask(query, { homes: { ...homes, sure: null } });
    expect({ data, errors: errors.length }).toEqual({ data: null, errors: 21 });
    const sure = { id: '1' };
    expect((await ask(query, { homes: { ...homes, sure } })).data).toMatchObject({ sure });
  });
});
