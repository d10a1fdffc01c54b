import { castConsents } from './cast/cast-consents.js';
import { castOf } from './cast-identity.js';
import type { CityIds } from './city-ids.js';
import type { World } from './world.js';

const columns = [
  'id',
  'version',
  'basis',
  'subjects',
  'categories',
  'recipients',
  'purpose',
  'valid_from',
  'valid_to',
  'withdrawn_at',
  'withdrawal_reason',
  'giver_capacity',
  'giver_person',
  'method',
  'explained_how',
  'opened_by',
  'opened_by_agency',
  'recorded_at',
] as const;

/** The consents of the cast; one that was taken back has a second version that says so. */
export function consentRows(world: World, ids: CityIds) {
  const residents = castOf(world);
  const personOf = (cast: string): string => {
    const resident = residents.get(cast);
    if (resident === undefined) throw new Error(`the cast has no ${cast}`);
    return ids.person(resident.atena);
  };
  return {
    table: 'consent.authorization_version',
    columns,
    rows: castConsents.flatMap((consent) => {
      const version = (number: number, withdrawnAt: Date | null) => [
        ids.authorization(consent.key),
        number,
        consent.basis,
        [personOf(consent.cast)],
        consent.categories,
        consent.recipients.map((agency) => `agency:${agency}`),
        consent.purpose,
        consent.validFrom.toISOString(),
        consent.validTo.toISOString(),
        withdrawnAt?.toISOString() ?? null,
        withdrawnAt === null ? null : consent.note,
        consent.giver === consent.cast ? 'SELF' : 'LEGAL_REPRESENTATIVE',
        personOf(consent.giver),
        methods[consent.method],
        consent.note === '' ? '窓口で説明書により説明' : consent.note,
        'city-record',
        'community',
        (withdrawnAt ?? consent.validFrom).toISOString(),
      ];
      return consent.withdrawnAt === null
        ? [version(1, null)]
        : [version(1, null), version(2, consent.withdrawnAt)];
    }),
  };
}

const methods = { 書面: 'WRITTEN', '口頭+記録': 'ORAL_RECORDED' } as const;
