import { toEdtf } from '@kasane/japanese/partial-date';
import { guardianKinds, powerKinds } from './codes.js';
import type { GuardianEntry } from './entities/guardian-entry.js';
import type { GuardianshipEntry } from './entities/guardianship-entry.js';
import type { Power } from './entities/power.js';
import { readGuardianshipType } from './guardianship-types.js';

export const toGuardianships = (entries: readonly GuardianshipEntry[], powers: readonly Power[]) =>
  entries.map((entry) => ({
    type: readGuardianshipType(entry.type),
    since: toEdtf(entry.since),
    endedOn: toEdtf(entry.endedOn),
    courtCase: textOf(entry.courtCase),
    registration: textOf(entry.registration),
    powers: powers
      .filter(
        (power) =>
          power.receptionNumber === entry.receptionNumber &&
          power.historyNumber === entry.historyNumber,
      )
      .map(({ kind, act }) => ({ kind: powerKinds.read(kind), act })),
  }));

/**
 * A relative's name is the relative's own data, so it is not copied out of the ward's record: whoever
 * may know that person reads it through `person`, under the decision about him or her.
 */
export function toGuardian(entry: GuardianEntry) {
  const kind = guardianKinds.read(entry.kind);
  const professional = kind !== null && kind !== 'RELATIVE';
  return {
    number: entry.guardianNumber,
    kind,
    name: professional ? textOf(entry.name) : null,
    office: textOf(entry.office),
    relationship: textOf(entry.relationship),
    person: entry.guardianPersonId === null ? null : { id: entry.guardianPersonId },
    since: toEdtf(entry.since),
    endedOn: toEdtf(entry.endedOn),
  };
}

/** The supervisors of what has not ended. */
export const toSupervisors = (entries: readonly GuardianshipEntry[]) =>
  entries
    .filter((entry) => entry.supervisorName !== '' && entry.endedOn === '')
    .map((entry) => ({
      kind: guardianKinds.read(entry.supervisorKind),
      name: entry.supervisorName,
    }));

const textOf = (text: string): string | null => (text === '' ? null : text);
