import { afterAll, describe, expect, it } from '@jest/globals';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
// As it is built: a thread is started from a file of its own.
import { createBoundedComposer } from '@kasane/gateway/registry/compose/bounded-composer';
import type { Candidate } from '../checks/check.js';

const subgraph = (name: string, sdl: string): Candidate => ({
  name,
  url: `http://${name}.invalid/graphql`,
  department: 'household',
  sdl: `${consentDirectivesSdl}\n${sdl}`,
});

const plain = subgraph('plain', 'type Query { hello: String @open }');

/** Two subgraphs that share a hundred types, each of which leads to every other one. */
const bomb = ['left', 'right'].map((name) => {
  const numbers = Array.from({ length: 100 }, (_, at) => String(at));
  const edges = numbers.map((to) => `e${to}: T${to} @shareable @open`).join(' ');
  const types = numbers.map((at) => `type T${at} { ${name}${at}: Int @open ${edges} }`);
  return subgraph(name, `type Query { start: T0 @shareable @open } ${types.join('\n')}`);
});

const composer = createBoundedComposer({ timeout: 30_000, memoryMegabytes: 48, threads: 2 });
afterAll(composer.close);

describe('composing within limits', () => {
  it('composes what is honest', async () => {
    expect(await composer.compose([plain])).toMatchObject({ kind: 'composed', labelFaults: [] });
  });

  it('ends a schema made to exhaust it, and others do not notice (leaks.md 37)', async () => {
    const bombs = [composer.compose(bomb), composer.compose(bomb)];
    const honest = composer.compose([plain]);
    const exhausted = { kind: 'exhausted', limit: 'memory' };
    expect(await Promise.all(bombs)).toEqual([exhausted, exhausted]);
    expect(await honest).toMatchObject({ kind: 'composed' });
    expect(await composer.compose([plain])).toMatchObject({ kind: 'composed' });
  }, 90_000);

  it('ends one that takes too long', async () => {
    const hasty = createBoundedComposer({ timeout: 20, threads: 1 });
    expect(await hasty.compose(bomb)).toEqual({ kind: 'exhausted', limit: 'time' });
    await hasty.close();
  });
});
