import { connectRegistry, type AskRegistry } from '@kasane/cli/registry/ask-registry';
import { stack } from './running-stack.js';
import { waitUntil } from './wait-until.js';

/** Asks the stack's registry as one of its clients, for example `registry-elderly`. */
export const registryAs = (clientId: string): Promise<AskRegistry> =>
  connectRegistry({
    registry: stack.registry,
    clientId,
    secret: stack.clientSecrets[clientId] ?? '',
  });

/** The activation a gateway serves by; null where it serves from its file. */
export async function servedBy(gateway: string): Promise<string | null> {
  const response = await fetch(new URL('/health', gateway));
  return ((await response.json()) as { readonly activation: string | null }).activation;
}

/** Waits until these gateways serve by this activation. */
export async function pickedUp(activation: string, ...gateways: readonly string[]): Promise<void> {
  for (const gateway of gateways) {
    await waitUntil(
      () => servedBy(gateway),
      (served) => served === activation,
    );
  }
}

/** Waits until the stack's gateway serves what the registry has as active now. */
export async function allPickedUp(): Promise<void> {
  const ask = await registryAs('registry-audit');
  const { body } = await ask('GET', '/v1/supergraph');
  await pickedUp((body['supergraph'] as { readonly activation: string }).activation, stack.gateway);
}
