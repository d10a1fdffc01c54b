import type { AnonymousClient, Resident, World } from '../world.js';

type Facts = Partial<Omit<Resident, 'index'>>;

/**
 * A street made by hand, one dwelling and one register per `dwelling` number, for the tests of one
 * department's stand-in. Whatever a test does not say is the same for everybody.
 */
export function handMadeWorld(
  people: readonly Facts[],
  anonymousClients: readonly AnonymousClient[] = [],
): World {
  const residents = people.map((facts, index): Resident => ({
    index,
    atena: String(1_000_000_000 + index),
    sex: index % 2 === 0 ? 'M' : 'F',
    familyName: '重音',
    givenName: `試${String(index)}`,
    familyKana: 'カサネ',
    givenKana: 'タメシ',
    birth: '1970-05-20',
    dwelling: index,
    register: index,
    relationship: '世帯主',
    movedInOn: '2000-04-01',
    employment: 'NOT_WORKING',
    ...facts,
  }));
  const homes = [...new Set(residents.map(({ dwelling }) => dwelling))];
  return {
    seed: 7,
    today: '2026-10-01',
    residents,
    dwellings: Array.from({ length: Math.max(...homes) + 1 }, (_, at) => ({
      members: residents.filter(({ dwelling }) => dwelling === at).map(({ index }) => index),
      address: { area: '1', townCode: '001', town: '重ね町', block: '9001', building: '' },
    })),
    registers: [],
    areas: [{ code: '1', name: '中央', towns: [] }],
    schools: [],
    anonymousClients,
    protections: [],
  };
}
