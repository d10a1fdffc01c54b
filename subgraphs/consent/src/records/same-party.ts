/**
 * SQL: whether the record `row` was given by this party as this person's guardian or parent, under
 * whichever name: a `Person.id`, or the 後見人番号 that the index has learnt to be theirs, before the
 * record or since. Each argument is an expression; of `person` and `number` one is null.
 */
export const isSameParty = (
  row: string,
  {
    subject,
    person,
    number,
  }: { readonly subject: string; readonly person: string; readonly number: string },
): string => /* SQL */ `(${row}.giver_person = ${person} OR ${row}.giver_register = ${number}
  OR EXISTS (SELECT FROM consent.registered_guardian g
              WHERE g.subject = ${subject}
                AND (g.person = ${person} AND g.number = ${row}.giver_register
                     OR g.number = ${number} AND g.person = ${row}.giver_person)))`;
