import { Kind, parse, print, visit, type ASTNode, type DefinitionNode } from 'graphql';

/** Added by the libraries that serve a subgraph; they say nothing of what is published. */
const ADDED =
  /^(?:_Any|_Entity|_Service|_?FieldSet|@?(?:federation|link)__\w+|@(?:link|key|shareable|external|requires|provides|override|inaccessible|composeDirective|extends|tag|interfaceObject|authenticated|requiresScopes|policy|context|fromContext|cost|listSize))$/;
/** The link to the specification of links itself (https://specs.apollo.dev/link/v1.0). */
const LINK_OF_LINKS = '@link(url: "https://specs.apollo.dev/link/';

/**
 * An SDL without what servers write differently though they mean the same: order, layout,
 * descriptions, quotes, and whether a type is defined or extended.
 */
export function normalisedSdl(sdl: string): string {
  const bare = visit(parse(sdl, { noLocation: true }), {
    enter: (node: ASTNode) => {
      if (node.kind === Kind.FIELD_DEFINITION && node.name.value.startsWith('_')) return null;
      // A block string and a quoted one are the same text.
      if (node.kind === Kind.STRING) return { ...node, block: false };
      return 'description' in node ? { ...node, description: undefined } : undefined;
    },
  });
  const parts = new Map<string, string[]>();
  for (const definition of bare.definitions) {
    const name = nameOf(definition);
    if (ADDED.test(name)) continue;
    parts.set(name, [...(parts.get(name) ?? []), ...piecesOf(definition)]);
  }
  return [...parts]
    .filter(([name, pieces]) => name !== 'Query' || pieces.some(isQuestion))
    .map(([name, pieces]) => `${name} ${[...new Set(pieces)].sort().join(' ; ')}`)
    .sort()
    .join('\n');
}

/** Every server has a `Query` for the fields of the protocol; without others it asks nothing. */
const isQuestion = (piece: string): boolean => piece !== 'ObjectType';

const nameOf = (definition: DefinitionNode): string => {
  const name = 'name' in definition ? definition.name.value : undefined;
  return definition.kind === Kind.DIRECTIVE_DEFINITION ? `@${name ?? ''}` : (name ?? 'schema');
};

/** Directives, fields, values and members, one by one. */
function piecesOf(definition: DefinitionNode): string[] {
  const kind = definition.kind.replace(/(Definition|Extension)$/, '');
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return [print(definition)];
  const lists = ['directives', 'fields', 'values', 'types', 'interfaces'];
  const nodes = lists.flatMap(
    (list) => (definition as unknown as Record<string, readonly ASTNode[] | undefined>)[list] ?? [],
  );
  const pieces = nodes.map((node) => print(node).replace(/\s+/g, ' '));
  return [kind, ...pieces.filter((piece) => !piece.startsWith(LINK_OF_LINKS))];
}
