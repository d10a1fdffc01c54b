import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { DocumentNode } from 'graphql';
import type { LabelFault } from '../label-fault.js';
import { readLabels, type FieldLabel, type TypeLabel } from '../read-labels.js';

/** A subgraph as its department publishes it. */
export interface PublishedSubgraph {
  readonly name: string;
  readonly department: AgencyCode;
  readonly document: DocumentNode;
}

export interface LabelledSubgraph extends PublishedSubgraph {
  readonly labels: ReadonlyMap<string, TypeLabel>;
}

/** A fault and whose it is. */
export interface GraphLabelFault extends LabelFault {
  readonly subgraph: string;
}

/** One subgraph's definition of a field. */
export interface FieldCopy {
  readonly subgraph: LabelledSubgraph;
  readonly field: FieldLabel;
  readonly type: TypeLabel;
}

/** Every subgraph's labels, and all definitions of each field by its coordinate. */
export interface PublishedLabels {
  readonly subgraphs: readonly LabelledSubgraph[];
  readonly copies: ReadonlyMap<string, readonly FieldCopy[]>;
  /** Objects that implement an interface, anywhere. */
  readonly implementations: ReadonlyMap<string, ReadonlySet<string>>;
}

export function readPublishedLabels(published: readonly PublishedSubgraph[]): PublishedLabels {
  const subgraphs = published.map((one) => ({ ...one, labels: readLabels(one.document) }));
  const copies = new Map<string, FieldCopy[]>();
  const implementations = new Map<string, Set<string>>();
  for (const subgraph of subgraphs) {
    for (const type of subgraph.labels.values()) {
      for (const name of type.interfaces) {
        implementations.set(name, (implementations.get(name) ?? new Set()).add(type.name));
      }
      for (const field of type.fields.values()) {
        const coordinate = `${type.name}.${field.field}`;
        const known = copies.get(coordinate);
        if (known === undefined) copies.set(coordinate, [{ subgraph, field, type }]);
        else known.push({ subgraph, field, type });
      }
    }
  }
  return { subgraphs, copies, implementations };
}
