import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { createFetchStep } from './fetch-step.js';
import { objectsAt } from './objects-at.js';
import type { FetchSource, Step } from './run.js';
import type { Way } from './ways.js';

export interface PlanStepOptions<Context> {
  readonly sources: ReadonlyMap<string, FetchSource<Context>>;
  /** Of the supergraph. */
  readonly schema: GraphQLSchema;
  /** Whether values of this plan are handed on (hands-on.ts). */
  readonly handsOn: boolean;
  /** To every fetch of this plan. */
  readonly ways: ReadonlyMap<FetchNode, Way>;
}

/**
 * Makes a plan of `@apollo/query-planner` ready to run: what depends on the plan alone is worked out
 * here, once, and not for every request.
 *
 * @throws Error where the plan needs what no subgraph or no part of ours offers.
 */
export function createPlanStep<Context>(
  node: PlanNode,
  options: PlanStepOptions<Context>,
): Step<Context> {
  switch (node.kind) {
    case 'Fetch': {
      const source = options.sources.get(node.serviceName);
      if (source === undefined) throw new Error(`no way to the subgraph ${node.serviceName}`);
      const way = options.ways.get(node);
      if (way === undefined) throw new Error('a fetch that no way leads to');
      const { schema, handsOn } = options;
      return createFetchStep({ node, source, schema, handsOn, way });
    }
    case 'Sequence': {
      const steps = node.nodes.map((child) => createPlanStep(child, options));
      return async (run, objects) => {
        for (const step of steps) await step(run, objects);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((child) => createPlanStep(child, options));
      return async (run, objects) => {
        // In the order of the plan: which subgraph was the quicker hangs on what it has (leaks.md 20).
        const branches = steps.map((step) => ({ step, branch: { ...run, errors: [] } }));
        await Promise.all(branches.map(({ step, branch }) => step(branch, objects)));
        run.errors.push(...branches.flatMap(({ branch }) => branch.errors));
      };
    }
    case 'Flatten': {
      const step = createPlanStep(node.node, options);
      return (run, objects) => step(run, objectsAt(objects, node.path));
    }
    case 'Condition':
      throw new Error('conditions are settled before an operation is planned');
    case 'Defer':
      throw new Error('@defer is not offered');
  }
}
