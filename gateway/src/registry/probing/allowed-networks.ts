import { BlockList, isIP } from 'node:net';

/** Tells whether an address, as text, lies in one of the networks; a name never does. */
export type InNetworks = (address: string) => boolean;

/**
 * Where subgraphs may live. Empty allows nothing.
 * @param cidrs for example `10.20.0.0/16`, or one address
 * @throws Error naming the entry that is none
 */
export function createNetworkList(cidrs: readonly string[]): InNetworks {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = '', prefix] = cidr.split('/');
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    const bits = prefix === '' ? NaN : Number(prefix ?? most);
    if (family === 0 || !Number.isInteger(bits) || bits < 0 || bits > most) {
      throw new Error(`"${cidr}" is no network; write it like 10.20.0.0/16 or ::1`);
    }
    list.addSubnet(address, bits, family === 6 ? 'ipv6' : 'ipv4');
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
}
