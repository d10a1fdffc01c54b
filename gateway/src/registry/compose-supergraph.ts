import { composeServices } from '@apollo/composition';
import { carryingUses } from '@kasane/directives/between/carrying-uses';
import { checkLabels } from '@kasane/directives/check-labels';
import { parse } from 'graphql';

export interface SubgraphService {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/**
 * Composes the supergraph and holds its labels against the rules, each subgraph's and the whole.
 * @throws Error listing everything that is wrong, with what to do, when it may not be served.
 */
export function composeSupergraph(services: readonly SubgraphService[]): string {
  const parsed = services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const faults = parsed.flatMap(({ name, typeDefs }) => [
    ...checkLabels(typeDefs).map((fault) => `${name}: ${fault.message}`),
    // What they carry depends on whose subgraph it is, which only the registry knows.
    ...carryingUses(typeDefs).map((use) => `${name}: ${use.coordinate} @${use.directive}`),
  ]);
  if (faults.length > 0) throw refusal(faults);
  const result = composeServices(parsed);
  if (result.supergraphSdl === undefined) {
    throw refusal(result.errors.map((error) => error.message));
  }
  const whole = checkLabels(parse(result.supergraphSdl));
  if (whole.length > 0) throw refusal(whole.map((fault) => fault.message));
  return result.supergraphSdl;
}

const refusal = (reasons: readonly string[]): Error =>
  new Error(`The supergraph cannot be composed:\n${reasons.map((r) => `  ${r}`).join('\n')}`);
