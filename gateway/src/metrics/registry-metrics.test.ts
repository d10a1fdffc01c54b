import { describe, expect, it } from '@jest/globals';
import { RegistryError } from '../registry/registry-errors.js';
import { createRegistryMetrics } from './registry-metrics.js';

const countsOf = (text: string) =>
  text.split('\n').filter((line) => line.startsWith('kasane_registry') && line.includes('_count'));

describe('what a registry counts', () => {
  it('is acts by what came of them, refusals by code, and nothing a caller wrote', async () => {
    const { over, text } = createRegistryMetrics(['POST /v1/a', 'GET /v1/b']);
    const answer = { status: 201, body: { outcome: 'published', subgraph: '佐倉' } };
    expect(await over('POST /v1/a', () => Promise.resolve(answer))).toBe(answer);
    await over('GET /v1/b', () => Promise.resolve({ body: { subgraphs: [] } }));
    await over('GET /v1/b', () => Promise.resolve({ body: { outcome: '佐倉' } }));
    const refusal = new RegistryError('CHECKS_FAILED');
    await expect(over('POST /v1/a', () => Promise.reject(refusal))).rejects.toBe(refusal);
    const broken = new Error('佐倉');
    await expect(over('POST /v1/a', () => Promise.reject(broken))).rejects.toBe(broken);
    expect(countsOf(text())).toEqual([
      'kasane_registry_seconds_count{act="POST /v1/a",outcome="published"} 1',
      'kasane_registry_seconds_count{act="GET /v1/b",outcome="answered"} 1',
      'kasane_registry_seconds_count{act="GET /v1/b",outcome="other"} 1',
      'kasane_registry_seconds_count{act="POST /v1/a",outcome="CHECKS_FAILED"} 1',
      'kasane_registry_seconds_count{act="POST /v1/a",outcome="INTERNAL_ERROR"} 1',
    ]);
  });

  it('is compositions by how they ended', async () => {
    const { overComposer, text } = createRegistryMetrics([]);
    const close = () => Promise.resolve();
    const composing = (compose: Parameters<typeof overComposer>[0]['compose']) =>
      overComposer({ compose, close }).compose([]);
    await composing(() =>
      Promise.resolve({ kind: 'composed', supergraphSdl: '', labelFaults: [] }),
    );
    await expect(composing(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(countsOf(text())).toEqual([
      'kasane_registry_compose_seconds_count{outcome="composed"} 1',
      'kasane_registry_compose_seconds_count{outcome="broken"} 1',
    ]);
  });
});
