import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readIssuers, viewerId } from './trusted-issuers.js';

const list =
  'https://city.example\n  partner=https://partner.example other=https://other.example/?a=b ';

describe('readIssuers', () => {
  it('reads issuers and what tells their readers apart', () => {
    expect(readIssuers(list)).toEqual([
      { url: 'https://city.example', prefix: '' },
      { url: 'https://partner.example', prefix: 'partner:' },
      { url: 'https://other.example/?a=b', prefix: 'other:' },
    ]);
    expect(readIssuers('a=https://city.example')).toEqual([
      { url: 'https://city.example', prefix: 'a:' },
    ]);
  });

  it.each([
    ['https://a.example https://b.example', 'two issuers without a name'],
    ['a=https://a.example a=https://b.example', 'two issuers named a'],
    ['https://a.example b=https://a.example', 'names https://a.example twice'],
  ])('refuses %s', (text, reason) => {
    expect(() => readIssuers(text)).toThrow(reason);
  });
});

describe('viewerId', () => {
  it('gives no id to readers of two issuers, whatever their sub', () => {
    const issuers = readIssuers(list);
    const sub = fc
      .tuple(fc.constantFrom('', 'partner:', 'other:', 'part', ':'), fc.constantFrom('', 'a', 'b:'))
      .map((parts) => parts.join(''));
    const reader = fc.tuple(fc.constantFrom(...issuers), sub);
    fc.assert(
      fc.property(reader, reader, ([one, a], [two, b]) => {
        const [first, second] = [viewerId(a, one, issuers), viewerId(b, two, issuers)];
        fc.pre(first !== undefined && (one !== two || a !== b));
        expect(first).not.toBe(second);
      }),
    );
  });

  it('is the plain sub at the issuer without a name', () => {
    const issuers = readIssuers(list);
    const [city, partner] = issuers;
    if (city === undefined || partner === undefined) throw new Error('two issuers');
    expect(viewerId('u-1', city, issuers)).toBe('u-1');
    expect(viewerId('partner:u-1', city, issuers)).toBeUndefined();
    expect(viewerId('u-1', partner, issuers)).toBe('partner:u-1');
    expect(viewerId('partner:u-1', partner, issuers)).toBe('partner:partner:u-1');
  });
});
