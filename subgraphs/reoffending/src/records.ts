import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
import { ReentryContact } from './entities/reentry-contact.js';
import { ReentrySupport } from './entities/reentry-support.js';

/** The ledger knows people by its own 台帳番号 only; a later return has the higher number. */
const entry = { system: '再犯防止', key: 'ledgerNumber' } as const;

export const reentrySupport: RecordSpec<ReentrySupport> = {
  entity: ReentrySupport,
  ...entry,
  orderBy: ['-ledgerNumber'],
};

export const reentryContact: RecordSpec<ReentryContact> = {
  entity: ReentryContact,
  ...entry,
  orderBy: ['-ledgerNumber'],
};
