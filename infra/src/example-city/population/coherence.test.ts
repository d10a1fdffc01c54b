import { describe, expect, it } from '@jest/globals';
import { ageOn } from '@kasane/japanese/age';
import { hasValidCheckDigit } from '@kasane/japanese/atena-number';
import { parseRelationship } from '@kasane/japanese/relationship';
import { createWorld } from '../create-world.js';
import type { Resident } from '../world.js';
import { schoolGrade } from './calendar.js';
import { relationshipRank } from './registers/relationship-path.js';

const world = createWorld();
const { residents, registers, dwellings, schools, areas } = world;
const age = ({ birth }: Resident): number => ageOn(birth, world.today);
const at = (index: number): Resident => {
  const one = residents[index];
  if (!one) throw new RangeError(`there is no resident ${String(index)}`);
  return one;
};
const keys = (people: readonly Resident[]) => people.map(({ index }) => index);
const failing = (rule: (one: Resident) => boolean) => keys(residents.filter((one) => !rule(one)));

describe('residents', () => {
  it('stand at their own index, in one dwelling and one register each', () => {
    expect(failing((one) => residents[one.index] === one)).toEqual([]);
    expect(failing((one) => dwellings[one.dwelling]?.members.includes(one.index) ?? false)).toEqual(
      [],
    );
    expect(failing((one) => registers[one.register]?.members.includes(one.index) ?? false)).toEqual(
      [],
    );
    expect(dwellings.reduce((sum, { members }) => sum + members.length, 0)).toBe(residents.length);
    expect(registers.reduce((sum, { members }) => sum + members.length, 0)).toBe(residents.length);
  });

  it('have numbers with a valid check digit, each once', () => {
    expect(failing(({ atena }) => atena.length === 10 && hasValidCheckDigit(atena))).toEqual([]);
    expect(new Set(residents.map(({ atena }) => atena)).size).toBe(residents.length);
    expect(registers.filter(({ number }) => !hasValidCheckDigit(number))).toEqual([]);
    expect(new Set(registers.map(({ number }) => number)).size).toBe(registers.length);
  });

  it('have a 続柄 that follows the grammar, before a split as well', () => {
    expect(failing(({ relationship }) => parseRelationship(relationship) !== null)).toEqual([]);
    const before = ({ relationshipBeforeSplit: text }: Resident) =>
      text === undefined || parseRelationship(text) !== null;
    expect(failing(before)).toEqual([]);
  });

  it('are 18 to 45 years younger than their parents, who have the right sex', () => {
    const fits = (one: Resident, parent: number | undefined, sex: 'M' | 'F') => {
      if (parent === undefined) return true;
      const years = age(at(parent)) - age(one);
      return at(parent).sex === sex && years >= 18 && years <= 45;
    };
    expect(failing((one) => fits(one, one.father, 'M') && fits(one, one.mother, 'F'))).toEqual([]);
  });

  it('live with their parents and spouses, the cast apart', () => {
    const together = (one: Resident) =>
      one.cast !== undefined ||
      [one.father, one.mother, one.spouse].every(
        (other) => other === undefined || at(other).dwelling === one.dwelling,
      );
    expect(failing(together)).toEqual([]);
    expect(
      failing((one) => one.spouse === undefined || at(one.spouse).spouse === one.index),
    ).toEqual([]);
  });

  it('came after they were born, and were not certified or handed a book before', () => {
    const sinceBirth = (one: Resident) =>
      [
        one.movedInOn,
        one.care?.certifiedSince,
        one.disability?.physical?.since,
        one.disability?.intellectual?.since,
        one.disability?.mental?.since,
        one.livelihood?.assistance?.since,
        one.guardianship?.since,
      ].every((day) => day === undefined || (day >= one.birth && day <= world.today));
    expect(failing(sinceBirth)).toEqual([]);
  });

  it('have a main carer of full age in the same dwelling, and never themselves', () => {
    const cared = ({ index, dwelling, care }: Resident) =>
      care?.mainCarer === undefined ||
      (care.mainCarer !== index &&
        at(care.mainCarer).dwelling === dwelling &&
        age(at(care.mainCarer)) >= 18);
    expect(failing(cared)).toEqual([]);
  });

  it('go to a school of their area and school year', () => {
    const enrolled = (one: Resident) => {
      const grade = schoolGrade(one.birth);
      if (grade < 1 || grade > 9) return one.child?.school === undefined;
      const school = schools[one.child?.school ?? -1];
      return (
        one.child?.grade === grade &&
        school?.kind === (grade <= 6 ? 'ELEMENTARY' : 'JUNIOR_HIGH') &&
        school.area === dwellings[one.dwelling]?.address.area
      );
    };
    expect(failing(enrolled)).toEqual([]);
  });
});

describe('registers', () => {
  it('lie within one dwelling and stand in 並び順 behind their head', () => {
    const broken = registers.filter(({ members, headless }) => {
      const people = members.map(at);
      const ranks = people.map(({ relationship }) => relationshipRank(relationship));
      return (
        new Set(people.map(({ dwelling }) => dwelling)).size !== 1 ||
        (!headless && people[0]?.relationship !== '世帯主') ||
        people.slice(headless ? 0 : 1).some(({ relationship }) => relationship === '世帯主') ||
        ranks.some((rank, i) => rank < (ranks[i - 1] ?? 0))
      );
    });
    expect(broken).toEqual([]);
    expect(registers.filter(({ headless }) => headless)).toHaveLength(1);
  });

  it('were split off a register of the same dwelling, after the youngest was born', () => {
    const broken = registers.filter(({ members, splitFrom }) => {
      if (!splitFrom) return false;
      const origin = registers[splitFrom.register]?.members ?? [];
      const everybody = [...origin, ...members].map(at);
      return (
        splitFrom.on > world.today ||
        everybody.some(({ cast, birth }) => cast === undefined && birth > splitFrom.on) ||
        new Set(everybody.map(({ dwelling }) => dwelling)).size !== 1 ||
        everybody.some(({ relationshipBeforeSplit }) => relationshipBeforeSplit === undefined)
      );
    });
    expect(broken).toEqual([]);
  });
});

describe('dwellings', () => {
  it('stand on blocks that do not exist, 9000 and above, in a town of their area', () => {
    const towns = new Map(
      areas.flatMap((area) => area.towns.map((town) => [town.code, area.code])),
    );
    const broken = dwellings.filter(
      ({ address }) =>
        Number(/^\d+/u.exec(address.block)?.[0]) < 9000 ||
        towns.get(address.townCode) !== address.area,
    );
    expect(broken).toEqual([]);
  });

  it('have an address of their own', () => {
    const addresses = dwellings.map(({ address: { townCode, block, building } }) =>
      [townCode, block, building].join('/'),
    );
    expect(new Set(addresses).size).toBe(dwellings.length);
  });

  it('always keep an adult at home where there are minors, the headless foster child included', () => {
    const broken = dwellings.filter(({ members }) => {
      const people = members.map(at);
      return (
        people.some((one) => age(one) < 15) && !people.some((one) => age(one) >= 18 && !one.away)
      );
    });
    expect(broken).toEqual([]);
  });
});
