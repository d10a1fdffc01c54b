import { describe, expect, it } from '@jest/globals';
import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { categories, findCategory, type CategoryCode } from '@kasane/policy/tables/categories';
import { kanaKey } from '@kasane/japanese/match-key';
import { castConsents } from './cast-consents.js';
import { castFamilies } from './cast-families.js';
import { castHouseholds, castKinships, castLinks } from './cast-links.js';
import { castProtections } from './cast-protections.js';

const members = castFamilies.flatMap((family) => family.members);
const byKey = new Map(members.map((member) => [member.key, member]));
const unknown = (keys: readonly string[]) => keys.filter((key) => !byKey.has(key));
const ofToday = new Date('2026-10-01T00:00:00+09:00');
const open = castConsents.filter(
  ({ validFrom, validTo, withdrawnAt }) =>
    validFrom <= ofToday && ofToday < validTo && withdrawnAt === null,
);
const consenting = new Set(open.map(({ cast }) => cast));

describe('the cast', () => {
  it('is named once each, in kana that can be typed', () => {
    expect(byKey.size).toBe(members.length);
    expect(new Set(castFamilies.map(({ key }) => key)).size).toBe(castFamilies.length);
    const kana = members.map(({ name }) => kanaKey(`${name[2]} ${name[3]}`));
    expect(new Set(kana).size).toBe(members.length);
    expect(kana.filter((key) => key === '')).toEqual([]);
  });

  it('stands in exactly one register of its family', () => {
    for (const { members: family, registers } of castFamilies) {
      const registered = registers.flatMap((register) => register.members);
      expect([...registered].sort()).toEqual(family.map(({ key }) => key).sort());
    }
  });

  it('is spoken of by its own keys everywhere', () => {
    expect(unknown(castConsents.flatMap(({ cast, giver }) => [cast, giver]))).toEqual([]);
    expect(unknown(castLinks.map(({ cast }) => cast))).toEqual([]);
    expect(unknown(castKinships.flatMap(({ parent, child }) => [parent, child]))).toEqual([]);
    expect(unknown(castHouseholds.flatMap(({ members: keys }) => keys))).toEqual([]);
    const protections = castProtections.flatMap((one) => [
      one.applicant,
      one.perpetrator,
      ...one.together,
    ]);
    expect(unknown(protections)).toEqual([]);
  });

  it('has kin across homes only as parents it names itself', () => {
    const told = castKinships.map(({ parent, child }) => {
      const { father, mother } = byKey.get(child) ?? {};
      return father === parent || mother === parent;
    });
    expect(told).toEqual(castKinships.map(() => true));
  });
});

describe('the consents of the cast', () => {
  it('name categories and recipients that exist, each key once', () => {
    expect(new Set(castConsents.map(({ key }) => key)).size).toBe(castConsents.length);
    const codes = castConsents.flatMap(({ categories }) => categories);
    expect(codes.filter((code) => findCategory(code) === undefined)).toEqual([]);
    const recipients = castConsents.flatMap((consent) => consent.recipients);
    expect(recipients.filter((code) => !isAgencyCode(code))).toEqual([]);
  });

  it('open nothing that tax rolls reveal, which a consent has to name (D-4)', () => {
    const tax = (code: CategoryCode) => findCategory(code)?.sensitivity === 'S3-TAX';
    expect(categories.some(({ code }) => tax(code))).toBe(true);
    expect(castConsents.filter((consent) => consent.categories.some(tax))).toEqual([]);
  });

  it('are given by the person or, for a minor, by a parent of the family', () => {
    const wrong = castConsents.filter(({ cast, giver }) => {
      const { birth = '', father, mother } = byKey.get(cast) ?? {};
      const minor = birth > '2008-10-01';
      return minor ? giver !== father && giver !== mother : giver !== cast;
    });
    expect(wrong).toEqual([]);
  });

  it('open the whole of the first family, and of the story family the mother alone', () => {
    const consents = (family: string) =>
      castFamilies
        .filter(({ key }) => key === family)
        .flatMap((one) => one.members.map(({ key }) => [key, consenting.has(key)]));
    expect(consents('sakura').every(([, yes]) => yes === true)).toBe(true);
    expect(consents('kashiwagi')).toEqual([
      ['kashiwagi-mother', true],
      ['kashiwagi-son', false],
    ]);
    expect(consents('washio')).toEqual([['washio-man', false]]);
    expect(consents('mizusawa').every(([, yes]) => yes === false)).toBe(true);
  });

  it('include one that has ended and one that was withdrawn', () => {
    const closed = castConsents.filter((consent) => !open.includes(consent));
    expect(closed.map(({ cast, withdrawnAt }) => [cast, withdrawnAt !== null])).toEqual([
      ['arimoto-wife', false],
      ['soma-woman', true],
    ]);
  });

  it('cover everybody of a support household', () => {
    const support = castHouseholds.filter(({ kind }) => kind === 'SUPPORT');
    expect(support.flatMap((one) => one.members).filter((key) => !consenting.has(key))).toEqual([]);
  });
});
