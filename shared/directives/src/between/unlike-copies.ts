import { labelOf } from '../label-rules.js';
import type { FieldCopy, GraphLabelFault, PublishedLabels } from './published-labels.js';

/**
 * A field that several subgraphs define, be it shared, overridden, external or provided, carries
 * one label: whichever copy is asked, and whichever label composition keeps, the same is decided
 * (leaks.md 4, federation #3321). So it is with what stands on a type.
 */
export function unlikeCopies({ subgraphs, copies }: PublishedLabels): GraphLabelFault[] {
  const faults: GraphLabelFault[] = [];
  for (const [coordinate, defined] of copies) {
    const last = defined.at(-1);
    if (last === undefined || new Set(defined.map(marksOf)).size < 2) continue;
    faults.push(unlike(coordinate, last.subgraph.name, defined.map(shown)));
  }
  for (const name of new Set(subgraphs.flatMap(({ labels }) => [...labels.keys()]))) {
    const defined = subgraphs.flatMap((subgraph) => {
      const type = subgraph.labels.get(name);
      if (type === undefined) return [];
      const marks = [type.open ? '@open' : '', type.personEdge ? '@personEdge' : ''].join('');
      return [{ subgraph: subgraph.name, marks }];
    });
    const last = defined.at(-1);
    if (last === undefined || new Set(defined.map(({ marks }) => marks)).size < 2) continue;
    const each = defined.map(({ subgraph, marks }) => `${subgraph}: ${marks || 'なし'}`);
    faults.push(unlike(name, last.subgraph, each));
  }
  return faults;
}

const unlike = (
  coordinate: string,
  subgraph: string,
  each: readonly string[],
): GraphLabelFault => ({
  subgraph,
  coordinate,
  rule: 'unlike-copy',
  message: `${coordinate} の札がサブグラフによって違います (${each.join('、')})`,
  remedy: '写しには、元のサブグラフと同じ札を付けてください。@external の写しにも要ります。',
});

const shown = ({ subgraph, field, type }: FieldCopy): string =>
  `${subgraph.name}: ${labelOf(field, type) || 'なし'}`;

/** Its label and those of its arguments. Keys have none anywhere. */
const marksOf = ({ field, type }: FieldCopy): string =>
  [
    labelOf(field, type),
    ...field.arguments
      .map(({ name, category, open }) => `${name}:${category ?? (open ? '@open' : '')}`)
      .sort(),
  ].join(' ');
