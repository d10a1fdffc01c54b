import { expect, it } from '@jest/globals';
import { check, DISABILITY, of, subgraph } from './small-registry.js';

const url = async (address: string, allowedNetworks = ['127.0.0.0/8', '::1/128', '10.0.0.0/8']) => {
  const candidate = { ...subgraph('disability', 'disability', DISABILITY), url: address };
  const run = await check({ candidate, allowedNetworks });
  return [of(run, 'url'), of(run, 'health')];
};

it.each([
  ['http://127.0.0.1:4001/graphql'],
  ['https://127.0.0.1/graphql'],
  ['http://[::1]:4001/graphql'],
  ['http://localhost:4001/graphql'],
  ['http://10.1.2.3/graphql'],
])('%s is in the networks', async (address) => {
  expect(await url(address)).toEqual(['passed', 'passed']);
});

it.each([
  ['no url', 'graphql'],
  ['a file', 'file:///etc/passwd'],
  ['another scheme', 'ftp://127.0.0.1/graphql'],
  ['credentials', 'http://user:secret@127.0.0.1/graphql'],
  ['a query', 'http://127.0.0.1/graphql?to=http://10.0.0.1'],
  ['a fragment', 'http://127.0.0.1/graphql#x'],
  ['another network', 'http://192.168.0.1/graphql'],
  ['a number that is an address elsewhere', 'http://3232235521/graphql'],
  ['an address in another guise', 'http://[::ffff:192.168.0.1]/graphql'],
  ['nobody’s name', 'http://housing.invalid/graphql'],
])('%s is refused, and asked nothing (leaks.md 37)', async (_what, address) => {
  expect(await url(address)).toEqual(['failed', 'skipped']);
});

it.each([
  ['http://169.254.169.254/latest/meta-data'],
  ['http://[::ffff:169.254.169.254]/latest'],
  ['http://[fe80::1]/graphql'],
  ['http://0.0.0.0/graphql'],
  ['http://224.0.0.1/graphql'],
])('%s is refused even where everything is listed', async (address) => {
  expect(await url(address, ['0.0.0.0/0', '::/0'])).toEqual(['failed', 'skipped']);
  expect(await url('http://8.8.8.8/graphql', ['0.0.0.0/0', '::/0'])).toEqual(['passed', 'passed']);
});
