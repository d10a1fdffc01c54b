/**
 * For whom a measure keeps from somebody (D-1), a meeting before which that person is, is none: whether
 * it is listed, opens or is cancelled would say who has agreed to a case.
 * @param meeting column, and `self` place of the parameter with the reader's `Person.id` or null
 * @returns a condition
 */
export const noneKeptBefore = (meeting: string, self: string): string => /* SQL */ `NOT EXISTS (
  SELECT FROM collaboration.meeting_item kept JOIN collaboration.meeting_part before ON before.id = kept.part_id
   WHERE ${self}::text IS NOT NULL AND before.meeting_id = ${meeting}
     AND collaboration.keeps_apart(kept.person, ${self}))`;
