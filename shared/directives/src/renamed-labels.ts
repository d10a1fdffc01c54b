import { Kind, type ConstValueNode, type DocumentNode } from 'graphql';
import { CONSENT_SPEC_URL } from './consent-directives.js';

/**
 * Labels that a document imports by another name, `{name: "@personal", as: "@x"}`. Whoever looks
 * for labels by their names would not see them, or would take one for another
 * (GHSA-g8jh-vg5j-4h3f).
 */
export function renamedLabels(document: DocumentNode): string[] {
  return document.definitions
    .flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.directives ?? [])
        : [],
    )
    .filter(({ name }) => name.value === 'link')
    .map(({ arguments: given }) => new Map(given?.map((one) => [one.name.value, one.value])))
    .filter((link) => textOf(link.get('url'))?.startsWith(SPEC) ?? false)
    .flatMap((link) => {
      const imports = link.get('import');
      return imports?.kind === Kind.LIST ? imports.values : [];
    })
    .flatMap((imported) => {
      if (imported.kind !== Kind.OBJECT) return [];
      const { name, as } = Object.fromEntries(
        imported.fields.map((field) => [field.name.value, textOf(field.value)]),
      );
      return as === undefined || as === name ? [] : [name ?? ''];
    });
}

/** Of whatever version. */
const SPEC = CONSENT_SPEC_URL.replace(/v[\d.]+$/, '');

const textOf = (value: ConstValueNode | undefined): string | undefined =>
  value?.kind === Kind.STRING ? value.value : undefined;
