/**
 * For whom a measure keeps from somebody (D-1), a record about that person is in no list: its words and
 * its id would stand there for whoever is of that side and works for the office that wrote it. Staff
 * whose token names nobody, and a perpetrator known by name alone, are no match.
 * @param subjects column of ids, and `self` place of the parameter with the reader's `Person.id` or null
 * @returns a condition
 */
export const noneKeptFrom = (subjects: string, self: string): string => /* SQL */ `NOT EXISTS (
  SELECT FROM consent.protection_measure kept
   WHERE ${self}::uuid IS NOT NULL AND kept.protected_people && ${subjects}
     AND (kept.lifted_at IS NULL OR kept.lifted_at > now())
     AND (kept.perpetrator = ${self}::uuid
          OR EXISTS (SELECT FROM consent.perpetrator_side side
                      WHERE side.measure_id = kept.id AND side.person_id = ${self}::uuid)))`;
