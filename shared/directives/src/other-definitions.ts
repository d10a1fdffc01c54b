import { Kind, parse, print, type DirectiveDefinitionNode, type DocumentNode } from 'graphql';
import { consentDirectivesSdl } from './consent-directives.js';
import type { LabelFault } from './label-fault.js';

/**
 * Label directives that a document defines otherwise than the platform. Composition keeps one
 * definition for all, so one that knows less would break the labels of others, and one that knows
 * more (`repeatable`, a default) would say what nobody reads.
 */
export function otherDefinitions(document: DocumentNode): LabelFault[] {
  return document.definitions.flatMap((definition): LabelFault[] => {
    if (definition.kind !== Kind.DIRECTIVE_DEFINITION) return [];
    const expected = definitions.get(definition.name.value);
    if (expected === undefined || shape(expected) === shape(definition)) return [];
    const coordinate = `@${definition.name.value}`;
    return [
      {
        coordinate,
        rule: 'other-definition',
        message: `${coordinate} の定義が、この基盤のものと違います`,
        remedy: `次のとおりに書いてください: ${print(expected)}`,
      },
    ];
  });
}

const definitions: ReadonlyMap<string, DirectiveDefinitionNode> = new Map(
  parse(consentDirectivesSdl, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.DIRECTIVE_DEFINITION ? [[definition.name.value, definition]] : [],
  ),
);

/** Without descriptions, and in one order. */
const shape = (definition: DirectiveDefinitionNode): string =>
  JSON.stringify([
    definition.repeatable,
    definition.locations.map(({ value }) => value).sort(),
    (definition.arguments ?? [])
      .map(({ name, type, defaultValue }) =>
        [name.value, print(type), defaultValue === undefined ? '' : print(defaultValue)].join(' '),
      )
      .sort(),
  ]);
