import { generateKeyPairSync } from 'node:crypto';
import { publicJwks, readJwks } from '@kasane/grant/public-jwks';
import { createGrantSigner } from '@kasane/grant/sign-grant';
import { createGrantVerifier } from '@kasane/grant/verify-grant';

/**
 * Milliseconds of the processor for the grant of one fetch about 200 people. Every contender that asks
 * our subgraphs pays them, plain gateways too: without a grant a subgraph answers nothing.
 */
export interface GrantCost {
  readonly signing: number;
  readonly checking: number;
}

const people = Array.from({ length: 200 }, () => crypto.randomUUID());
const request = {
  audience: 'elderly',
  query:
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { careCertifications { level } } } }',
  variables: { representations: people.map((id) => ({ __typename: 'Person', id })) },
  viewer: { id: 'benchmark', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
  purpose: 'MULTI_AGENCY_SUPPORT',
  subjects: [{ people, open: ['PERSON_REFERENCE', 'ELDERLY_CARE_LEVEL'] }],
  visible: {},
} as const;

export async function measureGrants(seconds: number): Promise<GrantCost> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { sign } = createGrantSigner({ key: privateKey });
  const keys = readJwks(publicJwks([privateKey]));
  const verify = createGrantVerifier({
    audience: request.audience,
    findKey: (kid) => Promise.resolve(keys.get(kid)),
  });
  let [signing, checking, grants] = [0, 0, 0];
  const until = performance.now() + seconds * 1_000;
  do {
    const began = process.cpuUsage();
    const { token, body } = sign(request);
    signing += spent(began);
    const came = Buffer.from(body);
    const since = process.cpuUsage();
    const verdict = await verify(token, came);
    checking += spent(since);
    if (verdict.kind !== 'GRANTED') throw new Error(`a good grant was refused: ${verdict.reason}`);
    grants += 1;
  } while (performance.now() < until);
  return { signing: signing / grants, checking: checking / grants };
}

const spent = (began: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
};
