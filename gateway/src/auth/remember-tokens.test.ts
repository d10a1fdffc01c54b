import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { rememberTokens } from './remember-tokens.js';

const BEGAN = new Date('2026-10-01T00:00:00Z');

/** Counts how often a signature is looked at; a token is as good as its word. */
function open(seconds: number) {
  const asked: string[] = [];
  const verify = (token: string): Promise<JWTPayload> => {
    asked.push(token);
    const exp = BEGAN.getTime() / 1_000 + seconds;
    const isGood = token !== 'forged' && Date.now() / 1_000 < exp + 5;
    return isGood ? Promise.resolve({ sub: token, exp }) : Promise.reject(new Error('no'));
  };
  return { asked, check: rememberTokens(verify, 5) };
}

beforeEach(() => {
  jest.useFakeTimers({ now: BEGAN });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('rememberTokens', () => {
  it('looks at a signature once a minute, at each by itself', async () => {
    const { asked, check } = open(3_600);
    for (const token of ['one', 'one', 'other', 'one']) {
      expect((await check(token)).sub).toBe(token);
    }
    expect(asked).toEqual(['one', 'other']);
    jest.advanceTimersByTime(59_000);
    await check('one');
    expect(asked).toEqual(['one', 'other']);
    jest.advanceTimersByTime(2_000);
    await check('one');
    expect(asked).toEqual(['one', 'other', 'one']);
  });

  it('takes nothing for good that was not, however often it comes', async () => {
    const { asked, check } = open(3_600);
    await expect(check('forged')).rejects.toThrow();
    await expect(check('forged')).rejects.toThrow();
    expect(asked).toEqual(['forged', 'forged']);
  });

  it('lets no token live longer than it says', async () => {
    const { check } = open(10);
    await check('one');
    jest.advanceTimersByTime(14_000);
    expect((await check('one')).sub).toBe('one');
    jest.advanceTimersByTime(1_000);
    await expect(check('one')).rejects.toThrow();
  });
});
