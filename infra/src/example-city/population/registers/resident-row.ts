import type { Resident } from '../../world.js';
import type { ResidentDraft } from '../city.js';
import type { Names } from '../names/name-people.js';
import type { Person } from '../homes/person.js';

type Place = Pick<
  Resident,
  'index' | 'atena' | 'dwelling' | 'register' | 'relationship' | 'movedInOn'
>;

/**
 * A person as a resident, without any facts yet. Optional fields are set one by one: spreading them
 * sixty thousand times costs a second.
 */
export function residentRow(
  person: Person,
  place: Place,
  names: Names,
  indexOf: ReadonlyMap<Person, number>,
): ResidentDraft {
  const { cast, father, mother, spouse } = person;
  const row: ResidentDraft = {
    index: place.index,
    atena: place.atena,
    sex: person.sex,
    familyName: names.familyName,
    givenName: names.givenName,
    familyKana: names.familyKana,
    givenKana: names.givenKana,
    birth: person.birth,
    dwelling: place.dwelling,
    register: place.register,
    relationship: place.relationship,
    movedInOn: cast?.movedInOn ?? place.movedInOn,
    employment: cast?.employment ?? 'NOT_WORKING',
  };
  const fatherIndex = father && indexOf.get(father);
  const motherIndex = mother && indexOf.get(mother);
  const spouseIndex = spouse && indexOf.get(spouse);
  if (fatherIndex !== undefined) row.father = fatherIndex;
  if (motherIndex !== undefined) row.mother = motherIndex;
  if (spouseIndex !== undefined) row.spouse = spouseIndex;
  if (names.foreign) row.foreign = names.foreign;
  if (cast) row.cast = cast.key;
  if (cast?.birthAsRecorded) row.birthAsRecorded = cast.birthAsRecorded;
  if (cast?.away) row.away = cast.away;
  return row;
}
