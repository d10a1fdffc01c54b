import { describe, expect, it } from '@jest/globals';
import { readPort } from './read-port.js';

describe('readPort', () => {
  it.each([
    [undefined, 0],
    ['', 0],
    ['4000', 4000],
    ['65535', 65_535],
  ])('%s is port %i', (value, port) => {
    expect(readPort(value)).toBe(port);
  });

  it.each(['-1', '65536', '4000.5', 'http'])('%s is none, and the error says so', (value) => {
    expect(() => readPort(value)).toThrow(`PORT is "${value}"`);
  });
});
