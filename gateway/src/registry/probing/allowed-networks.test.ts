import { describe, expect, it } from '@jest/globals';
import { createNetworkList } from './allowed-networks.js';

describe('the networks subgraphs may live in', () => {
  const inNetworks = createNetworkList(['10.20.0.0/16', '::1', '192.0.2.7']);

  it.each([
    ['10.20.3.4', true],
    ['10.21.0.1', false],
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['::1', true],
    ['::2', false],
    // An IPv4 address in IPv6's clothes is the address it is.
    ['::ffff:10.20.3.4', true],
    ['::ffff:10.21.0.1', false],
    ['elderly.example', false],
    ['', false],
  ])('%s: %s', (address, allowed) => {
    expect(inNetworks(address)).toBe(allowed);
  });

  it('allows nothing where nothing is named', () => {
    expect(createNetworkList([])('127.0.0.1')).toBe(false);
  });

  it.each(['elderly.example', '10.0.0.0/33', '10.0.0.0/', '::1/129', ''])(
    'refuses "%s" as a network',
    (cidr) => {
      expect(() => createNetworkList([cidr])).toThrow('is no network');
    },
  );
});
