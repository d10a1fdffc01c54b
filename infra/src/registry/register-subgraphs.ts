import { createHash } from 'node:crypto';
import type { JsonAnswer } from '@kasane/cli/registry/ask-json';
import { connectRegistry, type AskRegistry } from '@kasane/cli/registry/ask-registry';
import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { registryClientOf } from '../issuer/registry-clients.js';

export interface SubgraphToRegister {
  readonly name: string;
  readonly department: AgencyCode;
  readonly url: string;
  readonly sdl: string;
}

export interface RegisterOptions {
  readonly registry: string;
  /** Secret of each client of the registry. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly subgraphs: readonly SubgraphToRegister[];
}

/** The registry would not have it: what it said about it. */
export class RegistrationRefused extends Error {
  constructor(subgraph: string, { body }: JsonAnswer) {
    super(`登録簿が ${subgraph} を受け付けません。\n${reasonsOf(body).join('\n')}`);
    this.name = 'RegistrationRefused';
  }
}

/**
 * Registers the stack's own subgraphs as their departments would, over HTTP, those that are not
 * registered as they are: at a second start, none.
 * @returns names of those that were new or had changed
 * @throws RegistrationRefused
 */
export async function registerSubgraphs(options: RegisterOptions): Promise<readonly string[]> {
  const known = await readKnown(await clientOf(options, 'audit'));
  const changed = options.subgraphs.filter(
    ({ name, url, sdl }) => known.get(name) !== `${sha256(sdl)} ${url}`,
  );
  // One after the other: each is composed with those before it.
  for (const { name, department, url, sdl } of changed) {
    const ask = await clientOf(options, department);
    const answer = await ask('POST', `/v1/subgraphs/${name}/publish`, {
      url,
      sdl,
      reason: '組み込みの一式の起動',
    });
    if (answer.status >= 300) throw new RegistrationRefused(name, answer);
  }
  return changed.map(({ name }) => name);
}

const clientOf = (
  { registry, secrets }: RegisterOptions,
  department: AgencyCode,
): Promise<AskRegistry> => {
  const clientId = registryClientOf(department);
  return connectRegistry({ registry, clientId, secret: secrets[clientId] ?? '' });
};

interface Listed {
  readonly name: string;
  readonly active: { readonly sdlSha256: string; readonly url: string } | null;
}

/** What is served of each subgraph, in one text. */
async function readKnown(ask: AskRegistry): Promise<ReadonlyMap<string, string>> {
  const { status, body } = await ask('GET', '/v1/subgraphs');
  if (status !== 200) throw new Error(`登録簿が答えません。\n${reasonsOf(body).join('\n')}`);
  return new Map(
    (body['subgraphs'] as readonly Listed[]).flatMap(({ name, active }) =>
      active === null ? [] : [[name, `${active.sdlSha256} ${active.url}`] as const],
    ),
  );
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function reasonsOf(body: JsonAnswer['body']): readonly string[] {
  const { error, checks } = body as {
    readonly error?: { readonly message: string; readonly remedy: string };
    readonly checks?: readonly {
      readonly outcome: string;
      readonly reason: string;
      readonly findings: readonly { readonly message: string; readonly remedy: string }[];
    }[];
  };
  const failed = checks?.filter(({ outcome }) => outcome === 'failed') ?? [];
  return [
    ...(error === undefined ? [] : [`  ${error.message} ${error.remedy}`]),
    ...failed.flatMap(({ reason, findings }) => [
      `  ${reason}`,
      ...findings.map(({ message, remedy }) => `    ${message} ${remedy}`),
    ]),
  ];
}
