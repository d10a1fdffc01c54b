import { composeServices } from '@apollo/composition';
import { checkGraphLabels } from '@kasane/directives/check-graph-labels';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { apiSchemaOf } from './changes/api-schema.js';
import type { Candidate, CheckFinding } from './check.js';

export type Composed =
  | {
      readonly kind: 'composed';
      readonly supergraphSdl: string;
      /** Faults of the labels of each subgraph, between them and of the whole. */
      readonly labelFaults: readonly CheckFinding[];
    }
  | {
      readonly kind: 'refused';
      readonly errors: readonly CheckFinding[];
      readonly labelFaults: readonly CheckFinding[];
    }
  /** The schema is made, or happens, to exhaust composition (leaks.md 37). */
  | { readonly kind: 'exhausted'; readonly limit: 'time' | 'memory' };

type Parsed = Candidate & { readonly typeDefs: DocumentNode };

/**
 * Composes these subgraphs and holds their labels against the rules. Takes as long as the schemas
 * want it to: run it where that hurts nobody.
 */
export function composeSubgraphs(
  subgraphs: readonly Candidate[],
): Exclude<Composed, { kind: 'exhausted' }> {
  const parsed: Parsed[] = [];
  for (const subgraph of subgraphs) {
    try {
      parsed.push({ ...subgraph, typeDefs: parse(subgraph.sdl, { maxTokens: MOST_TOKENS }) });
    } catch (cause) {
      if (!(cause instanceof GraphQLError)) throw cause;
      return { kind: 'refused', errors: [syntaxFinding(subgraph.name, cause)], labelFaults: [] };
    }
  }
  const result = composeServices(
    parsed.map(({ name, url, typeDefs }) => ({ name, url, typeDefs })),
  );
  const labelFaults = checkGraphLabels(
    parsed.map(({ name, department, typeDefs }) => ({ name, department, document: typeDefs })),
    result.supergraphSdl === undefined ? undefined : parse(result.supergraphSdl),
  ).map(({ subgraph, coordinate, message, remedy }) => ({
    coordinate,
    message: `${subgraph}: ${message}`,
    remedy,
  }));
  return result.supergraphSdl === undefined
    ? { kind: 'refused', errors: result.errors.map(compositionFinding), labelFaults }
    : readable(result.supergraphSdl, labelFaults);
}

/** What composes may still lean on what the gateway does not know, `@context` for one. */
function readable(
  supergraphSdl: string,
  labelFaults: readonly CheckFinding[],
): Exclude<Composed, { kind: 'exhausted' }> {
  try {
    apiSchemaOf(supergraphSdl);
    return { kind: 'composed', supergraphSdl, labelFaults };
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const [, feature = cause.message] = /feature (\S+) is/.exec(cause.message) ?? [];
    const message = `合成したものを、ゲートウェイが扱えません: ${feature}`;
    const remedy = '示された機能を使わないでください。';
    return { kind: 'refused', errors: [{ coordinate: null, message, remedy }], labelFaults };
  }
}

/** Some fifty times our largest subgraph. */
const MOST_TOKENS = 200_000;

const syntaxFinding = (name: string, { message, locations }: GraphQLError): CheckFinding => ({
  coordinate: null,
  message: `${name} の SDL が GraphQL として読めません (${String(locations?.[0]?.line ?? '?')}行目): ${message}`,
  remedy: '示した行を直してください。',
});

const compositionFinding = ({ message, extensions }: GraphQLError): CheckFinding => ({
  coordinate: coordinateIn(message),
  message: `合成できません (${typeof extensions['code'] === 'string' ? extensions['code'] : '符号なし'}): ${message}`,
  remedy: '示された型・項目の定義を、他のサブグラフの定義と合わせてください。',
});

const coordinateIn = (message: string): string | null =>
  /"([A-Z]\w*\.\w+(?:\(\w+:\))?)"/.exec(message)?.[1] ?? null;
