import { describe, expect, it } from '@jest/globals';
import { toDisabilityContact } from './disability-contact.js';
import { LedgerEntry } from './entities/ledger-entry.js';
import { ServiceDecision } from './entities/service-decision.js';

const entry = Object.assign(new LedgerEntry(), {
  section: '障がい支援係',
  staff: '門川 理沙',
  suppressed: '0',
});
const decision = Object.assign(new ServiceDecision(), {
  code: '46',
  historyNumber: 1,
  amount: '23日/月',
  provider: 'ワークスペースかさね',
  decidedOn: '5080320',
  validFrom: '5080401',
  validTo: '5090331',
});

describe('the case worker of the disability section', () => {
  it('is shown of a user of services', () => {
    expect(toDisabilityContact(entry, [decision])).toEqual({
      section: '障がい支援係',
      staff: '門川 理沙',
    });
  });

  it('is not shown of whoever merely stands in the ledger, for whatever reason', () => {
    expect(toDisabilityContact(entry, [])).toBeNull();
    expect(toDisabilityContact(undefined, [])).toBeNull();
  });
});
