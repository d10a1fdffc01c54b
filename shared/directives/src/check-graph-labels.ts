import type { DocumentNode } from 'graphql';
import { carriedValues } from './between/carried-values.js';
import { categoriesOfOthers } from './between/categories-of-others.js';
import { derivedWithoutInputs } from './between/derived-without-inputs.js';
import {
  readPublishedLabels,
  type GraphLabelFault,
  type PublishedSubgraph,
} from './between/published-labels.js';
import { unlikeCopies } from './between/unlike-copies.js';
import { checkLabels } from './check-labels.js';

/** Name under which faults of the whole are reported that no single subgraph shows. */
export const WHOLE_GRAPH = 'supergraph';

/**
 * All faults of the labels of subgraphs that are to be served together: of each by itself, of what
 * lies between them, and of the supergraph they compose to, where they do.
 */
export function checkGraphLabels(
  published: readonly PublishedSubgraph[],
  supergraph: DocumentNode | undefined,
): GraphLabelFault[] {
  const labels = readPublishedLabels(published);
  const each = published.flatMap(({ name, document }) =>
    checkLabels(document).map((fault) => ({ ...fault, subgraph: name })),
  );
  const between = [unlikeCopies, categoriesOfOthers, carriedValues, derivedWithoutInputs].flatMap(
    (rule) => rule(labels),
  );
  const known = new Set([...each, ...between].map(({ coordinate }) => coordinate));
  const whole = (supergraph === undefined ? [] : checkLabels(supergraph))
    .filter(({ coordinate }) => !known.has(coordinate))
    .map((fault) => ({ ...fault, subgraph: WHOLE_GRAPH }));
  return [...each, ...between, ...whole];
}
