import { Kind, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * Federation directives by which a value of one field travels into another, or to another subgraph
 * (GHSA-m8jr-fxqx-8xx6).
 */
export interface CarryingUse {
  readonly directive: CarryingDirective;
  /** `Type`, `Type.field` or `Type.field(argument:)`. */
  readonly coordinate: string;
  /** Name of the type it stands on or in. */
  readonly type: string;
  readonly field: string | undefined;
  /** Its arguments that are texts: `fields`, `from`, `label`, `name`, `field`. */
  readonly given: ReadonlyMap<string, string>;
}

const CARRYING = [
  'requires',
  'provides',
  'override',
  'context',
  'fromContext',
  'interfaceObject',
] as const;

export type CarryingDirective = (typeof CARRYING)[number];

/** Where a subgraph's SDL uses one, in the order of the text. */
export function carryingUses(document: DocumentNode): CarryingUse[] {
  const found: CarryingUse[] = [];
  visit(document, {
    Directive: (node, _key, _parent, _path, ancestors) => {
      const name = node.name.value.replace(/^federation__/, '');
      const directive = CARRYING.find((one) => one === name);
      if (directive === undefined) return;
      const [type = '', field, argument] = ancestors.flatMap((ancestor) =>
        'name' in ancestor ? [ancestor.name.value] : [],
      );
      const coordinate = [
        type,
        ...(field === undefined ? [] : [`.${field}`]),
        ...(argument === undefined ? [] : [`(${argument}:)`]),
      ].join('');
      found.push({
        directive,
        coordinate,
        type,
        field,
        given: textsOf(node as ConstDirectiveNode),
      });
    },
  });
  return found;
}

const textsOf = ({ arguments: given }: ConstDirectiveNode): ReadonlyMap<string, string> =>
  new Map(
    given?.flatMap(({ name, value }) =>
      value.kind === Kind.STRING ? [[name.value, value.value] as const] : [],
    ),
  );
