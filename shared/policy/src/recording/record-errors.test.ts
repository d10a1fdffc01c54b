import { describe, expect, it } from '@jest/globals';
import { consentAges } from './consent-age.js';
import { inputProblems } from './input-problems.js';
import { intervals } from './intervals.js';
import { recordErrors, recordErrorText } from './record-errors.js';
import { recordRefusals } from './record-refusals.js';
import { findBasis } from '../tables/bases.js';

const all = [...recordErrors, ...inputProblems];

describe('what a writer is told who is refused', () => {
  it.each(all.map(({ code, text }) => [code, text]))('%s says what to do', (_code, text) => {
    expect(text).toMatch(/ください。/);
    expect(text).toMatch(/。$/);
  });

  it('is never the reason that would tell of a measure or of a conflict', () => {
    const hidden = recordRefusals.filter(({ code, shown }) => code !== shown);
    for (const { text } of hidden) expect(recordErrors.map((row) => row.text)).not.toContain(text);
    for (const { text } of recordErrors) expect(text).not.toMatch(/加害者は|利益が相反/);
  });

  it('names the ages and the lengths the tables have', () => {
    const ages = consentAges.filter(({ fromAge, validTo }) => fromAge > 0 && validTo === null);
    for (const { fromAge } of ages) {
      expect(recordErrorText('AGE_RULE')).toContain(`${String(fromAge)}歳`);
    }
    const days = (code: (typeof intervals)[number]['code']) =>
      (intervals.find((row) => row.code === code)?.hours ?? 0) / 24;
    expect([days('GUARDIAN_POWERS_LONGEST'), days('PROTECTION_LONGEST')]).toEqual([366, 366]);
    expect(days('RELEASE_LONGEST')).toBe(days('PROVISION_LONGEST'));
    expect(recordErrorText('TOO_LONG')).toContain(`${String(days('PROVISION_LONGEST'))}日`);
    const back = inputProblems.find(({ code }) => code === 'TOO_FAR_BACK')?.text;
    expect(back).toContain(`同意は${String(days('CONSENT_RECORDED_WITHIN') * 24)}時間`);
    expect(back).toContain('支援措置は1年');
    const long = inputProblems.find(({ code }) => code === 'PERIOD_TOO_LONG')?.text;
    expect(long).toContain(`災害の宣言は${String(days('DISASTER_LONGEST'))}日`);
    expect(long).toContain(`一時開示は${String(days('RELEASE_LONGEST'))}日`);
    expect(findBasis('LB-18')?.maxHours).toBe(days('DISASTER_LONGEST') * 24);
  });
});
