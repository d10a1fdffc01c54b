import { castFamilies } from '../cast/cast-families.js';
import type { City } from './city.js';

/** Writes what the cast says about itself; names of relatives become indices. */
export function addCastFacts(city: City): void {
  const members = new Map(
    castFamilies.flatMap((family) => family.members.map((member) => [member.key, member])),
  );
  const byKey = new Map(city.residents.map(({ cast, index }) => [cast, index]));
  for (const one of city.residents) {
    const member = one.cast === undefined ? undefined : members.get(one.cast);
    if (!member) continue;
    const { care, disability, child, livelihood, reoffending, guardianship } = member;
    const find = (key: string): number => {
      const index = byKey.get(key);
      if (index === undefined) throw new Error(`nobody of the cast is called ${key}`);
      return index;
    };
    if (care) {
      const { mainCarer, ...facts } = care;
      one.care = { ...facts, ...(mainCarer && { mainCarer: find(mainCarer) }) };
    }
    if (guardianship) {
      const { guardianResident, ...facts } = guardianship;
      one.guardianship = {
        ...facts,
        ...(guardianResident && { guardianResident: find(guardianResident) }),
      };
    }
    if (disability) one.disability = disability;
    if (child) one.child = child;
    if (child?.survey?.cares && child.survey.frequency !== '') {
      const { forWhom, frequency, hoursPerWeekday, recognisesSelf } = child.survey;
      one.familyCare = { forWhom, frequency, hoursPerWeekday, recognisesSelf };
    }
    if (livelihood) one.livelihood = livelihood;
    if (reoffending) one.reoffending = reoffending;
  }
}
