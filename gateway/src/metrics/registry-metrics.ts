import type { BoundedComposer } from '../registry/compose/bounded-composer.js';
import { RegistryError, registryErrors } from '../registry/registry-errors.js';
import { createMetricSet } from './metric-set.js';

export interface RegistryMetrics {
  readonly text: () => string;
  /** The same act, counted by what came of it. */
  readonly over: <Answer extends { readonly body: object }>(
    act: string,
    work: () => Promise<Answer>,
  ) => Promise<Answer>;
  readonly overComposer: (composer: BoundedComposer) => BoundedComposer;
}

/** What becomes of a request: its own word for it, or the code of its refusal. */
const OUTCOMES = [
  ...['answered', 'passed', 'failed', 'published', 'unchanged', 'rolled-back', 'deleted'],
  ...registryErrors.map(({ code }) => code),
];

/**
 * What a registry counts: by tables of ours alone (leaks.md 32).
 * @param acts method and path of every route
 */
export function createRegistryMetrics(acts: readonly string[]): RegistryMetrics {
  const { histogram, text } = createMetricSet();
  const requests = histogram({
    name: 'kasane_registry_seconds',
    help: 'Requests that were let in, by what came of them.',
    labels: { act: acts, outcome: OUTCOMES },
  });
  const composed = histogram({
    name: 'kasane_registry_compose_seconds',
    help: 'Compositions, waiting for a thread included.',
    labels: { outcome: ['composed', 'refused', 'exhausted', 'broken'] },
  });
  const since = (began: number): number => (performance.now() - began) / 1_000;
  return {
    text,
    over: async (act, work) => {
      const began = performance.now();
      try {
        const answer = await work();
        const { outcome } = answer.body as { readonly outcome?: unknown };
        requests(
          { act, outcome: typeof outcome === 'string' ? outcome : 'answered' },
          since(began),
        );
        return answer;
      } catch (error) {
        const outcome = error instanceof RegistryError ? error.code : 'INTERNAL_ERROR';
        requests({ act, outcome }, since(began));
        throw error;
      }
    },
    overComposer: ({ compose, close }) => ({
      close,
      compose: async (subgraphs) => {
        const began = performance.now();
        let outcome = 'broken';
        try {
          const answer = await compose(subgraphs);
          outcome = answer.kind;
          return answer;
        } finally {
          composed({ outcome }, since(began));
        }
      },
    }),
  };
}
