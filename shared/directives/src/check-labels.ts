import type { DocumentNode } from 'graphql';
import { readGraphTypes } from './graph-types.js';
import type { LabelFault } from './label-fault.js';
import { labelRules } from './label-rules.js';
import { otherDefinitions } from './other-definitions.js';
import { renamedLabels } from './renamed-labels.js';

/**
 * All faults of the labels in a subgraph's SDL or a supergraph, looked at by itself; empty means
 * nothing is wrong with it. What lies between subgraphs: check-graph-labels.ts.
 */
export function checkLabels(document: DocumentNode): LabelFault[] {
  const types = readGraphTypes(document);
  const renamed = renamedLabels(document).map((name) => ({
    coordinate: name,
    rule: 'renamed-label',
    message: `${name} を別の名前で取り込んでいます`,
    remedy: '「as」をやめ、元の名前のまま取り込んでください。',
  }));
  const faults: LabelFault[] = [...renamed, ...otherDefinitions(document)];
  for (const type of types.labels.values()) {
    if (type.name.startsWith('_')) continue;
    for (const field of type.fields.values()) {
      if (field.field.startsWith('_')) continue;
      for (const { name, broken } of labelRules) {
        const problem = broken(field, type, types);
        if (problem === undefined) continue;
        const { argument, message, remedy } = problem;
        const at = argument === undefined ? '' : `(${argument}:)`;
        const coordinate = `${field.type}.${field.field}${at}`;
        faults.push({ coordinate, rule: name, message: `${coordinate} ${message}`, remedy });
        break;
      }
    }
  }
  return faults;
}
