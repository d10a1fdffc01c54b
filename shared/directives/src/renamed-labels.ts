import { Kind, type ConstValueNode, type DocumentNode } from 'graphql';
import { CONSENT_SPEC_URL } from './consent-directives.js';

/**
 * Directives that a document imports by another name, `{name: "@personal", as: "@x"}`, or a whole
 * specification, `@link(url: …, as: "x")`. Whoever looks for labels, keys or `@requires` by their
 * names would not see them, or would take one for another (GHSA-g8jh-vg5j-4h3f).
 */
export function renamedLabels(document: DocumentNode): string[] {
  return document.definitions
    .flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.directives ?? [])
        : [],
    )
    .map(({ arguments: given }) => new Map(given?.map((one) => [one.name.value, one.value])))
    .filter((link) => SPECS.some((spec) => textOf(link.get('url'))?.startsWith(spec)))
    .flatMap((link) => {
      const as = textOf(link.get('as'));
      const imports = link.get('import');
      const imported = imports?.kind === Kind.LIST ? imports.values : [];
      return [...(as === undefined ? [] : [`@link(as: "${as}")`]), ...imported.flatMap(renamed)];
    });
}

function renamed(imported: ConstValueNode): string[] {
  if (imported.kind !== Kind.OBJECT) return [];
  const { name, as } = Object.fromEntries(
    imported.fields.map((field) => [field.name.value, textOf(field.value)]),
  );
  return as === undefined || as === name ? [] : [name ?? ''];
}

/** Of whatever version. */
const SPECS = [CONSENT_SPEC_URL.replace(/v[\d.]+$/, ''), 'https://specs.apollo.dev/federation/'];

const textOf = (value: ConstValueNode | undefined): string | undefined =>
  value?.kind === Kind.STRING ? value.value : undefined;
