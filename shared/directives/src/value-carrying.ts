import { visit, type DocumentNode } from 'graphql';

/**
 * Federation directives by which a value of one field travels into another, or to another subgraph,
 * under the label of the other (GHSA-m8jr-fxqx-8xx6). The planner fetches for them what nobody
 * asked for, so no subgraph may use them.
 */
const VALUE_CARRYING: ReadonlySet<string> = new Set([
  'requires',
  'provides',
  'override',
  'context',
  'fromContext',
  'interfaceObject',
]);

/** Where a subgraph's SDL uses one: `@requires on Person.name`, in the order of the text. */
export function valueCarrying(document: DocumentNode): string[] {
  const found: string[] = [];
  visit(document, {
    Directive: (directive, _key, _parent, _path, ancestors) => {
      const name = directive.name.value.replace(/^federation__/, '');
      if (!VALUE_CARRYING.has(name)) return;
      const owners = ancestors.flatMap((ancestor) =>
        'name' in ancestor ? [ancestor.name.value] : [],
      );
      found.push(`@${name} on ${owners.join('.')}`);
    },
  });
  return found;
}
