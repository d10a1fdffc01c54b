import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { mayRecordAny } from '@kasane/policy/recording/may-record';
import { actCodes, actsOf } from './recording-acts.js';
import { mayBeWritten } from './reference-recording.js';

/** `mayRecord` and the reference model say the same of whoever wants to write down whatever. */
describe('who may record what, and the reference model', () => {
  it.each(actCodes)('agree: %s', (code) => {
    let permitted = 0;
    fc.assert(
      fc.property(actsOf(code), (act) => {
        const model = mayBeWritten(act);
        if (model) permitted += 1;
        expect(mayRecordAny(act).kind).toBe(model ? 'permit' : 'refuse');
      }),
      { numRuns: 5_000 },
    );
    // Agreement on "no" alone would prove nothing.
    expect(permitted).toBeGreaterThan(0);
  });
});
