import { parse, print, visit, type DocumentNode, type FieldNode } from 'graphql';

/**
 * An operation without what its author wrote into it: values, and names that are the author's own.
 * What stays is which fields and arguments of the schema are used. A kana in a filter, a number in
 * an alias: they carry names (leaks.md 32). Enum values and `true` are of the schema, and stay.
 *
 * @throws GraphQLError where it is no GraphQL
 */
export function stripLiterals(source: string): string {
  const document = parse(source, { noLocation: true });
  const aliases = named('a');
  const variables = named('v');
  const fragments = named('F');
  const stripped: DocumentNode = visit(document, {
    StringValue: (node) => ({ ...node, value: '', block: false }),
    IntValue: (node) => ({ ...node, value: '0' }),
    FloatValue: (node) => ({ ...node, value: '0' }),
    // How many there were says something, too.
    ListValue: { leave: (node) => ({ ...node, values: node.values.slice(0, 1) }) },
    Variable: (node) => ({ ...node, name: { ...node.name, value: variables(node.name.value) } }),
    Field: (node) => withAlias(node, aliases),
    FragmentSpread: (node) => ({
      ...node,
      name: { ...node.name, value: fragments(node.name.value) },
    }),
    FragmentDefinition: (node) => ({
      ...node,
      name: { ...node.name, value: fragments(node.name.value) },
    }),
  });
  return print(stripped);
}

/** Names in the order in which they appear, so that equal operations stay equal. */
function named(prefix: string): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? `${prefix}${String(names.size)}`;
    names.set(name, known);
    return known;
  };
}

const withAlias = (node: FieldNode, aliases: (name: string) => string): FieldNode =>
  node.alias === undefined
    ? node
    : { ...node, alias: { ...node.alias, value: aliases(node.alias.value) } };
