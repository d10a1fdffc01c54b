import type { CityIds } from './city-ids.js';
import type { World } from './world.js';

const columns = [
  'id',
  'version',
  'rule',
  'protected_people',
  'perpetrator',
  'unit',
  'provisional',
  'valid_from',
  'period_to',
  'evidence_ref',
  'lifted_at',
  'lifted_by',
  'lift_reason',
  'registered_by',
  'registered_by_agency',
  'recorded_at',
] as const;

/** The DV等支援措置 of the city, kept by the 市民課; a lifted one has a second version. */
export function protectionRows(world: World, ids: CityIds) {
  const person = (index: number): string => {
    const resident = world.residents[index];
    if (resident === undefined) throw new Error(`the city has no resident ${String(index)}`);
    return ids.person(resident.atena);
  };
  return {
    table: 'consent.protection_measure_version',
    columns,
    rows: world.protections.flatMap((measure) => {
      const { applicant, together, perpetrator, from, to, liftedOn } = measure;
      const version = (number: number, lifted: string | null) => [
        ids.protection(`${person(applicant)} ${from}`),
        number,
        'D-1',
        [applicant, ...together].map(person),
        person(perpetrator),
        'household',
        false,
        startOf(from),
        startOf(to),
        'DV等支援措置申出書',
        lifted === null ? null : startOf(lifted),
        lifted === null ? null : 'city-record',
        lifted === null ? null : '申出者からの終了の申出',
        'city-record',
        'household',
        startOf(lifted ?? from),
      ];
      return liftedOn === undefined ? [version(1, null)] : [version(1, null), version(2, liftedOn)];
    }),
  };
}

const startOf = (day: string): string => `${day}T00:00:00+09:00`;
