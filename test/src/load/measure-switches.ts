import { headersOf } from '../asking/ask.js';
import { startOpenSubgraph } from '../stack/open-subgraph.js';
import { pickedUp, registryAs } from '../stack/registry.js';
import { household, stack } from '../stack/running-stack.js';
import { startGateway } from '../stack/start-gateway.js';

export interface SwitchFigures {
  readonly publishes: number;
  readonly rollbacks: number;
  readonly queries: number;
  readonly mutations: number;
  /** Mutations that reached the subgraph; one lost or sent twice makes it differ. */
  readonly executed: number;
  /** What was answered by anything but the whole right answer; the first few, word for word. */
  readonly failed: readonly string[];
}

const NAME = 'switch-load';
const types = (extra: string) =>
  `type Query { greeting: String @open ${extra} } type Mutation { count: Int @open }`;

const FAMILY = JSON.stringify({
  query: 'query ($id: ID!) { greeting household(id: $id) { members { id name } } }',
  variables: { id: household('address-sakura-mother') },
});

/**
 * Two gateways in processes of their own answer queries and mutations without a pause while one
 * subgraph is published and rolled back in a loop, over HTTP. Each step is picked up by both before
 * the next one, so that every one of them is a switch under load.
 */
export async function measureSwitches({
  rounds,
  readers,
}: {
  readonly rounds: number;
  readonly readers: number;
}): Promise<SwitchFigures> {
  const statistics = await registryAs('registry-statistics');
  let executed = 0;
  const subgraph = await startOpenSubgraph({
    sdl: types(''),
    answers: { greeting: () => 'hello', count: () => (executed += 1) },
  });
  const act = async (what: 'publish' | 'rollback', sdl?: string): Promise<string> => {
    const { status, body } = await statistics('POST', `/v1/subgraphs/${NAME}/${what}`, {
      reason: '負荷試験',
      ...(sdl === undefined ? {} : { sdl, url: subgraph.url }),
    });
    if (status !== 201) throw new Error(`${what}: ${JSON.stringify(body)}`);
    return String(body['activation']);
  };
  // Whether a busy machine lets a subgraph answer in five seconds is not what is measured.
  const patient = { stack, timeout: 30_000 };
  const gateways = await Promise.all([startGateway(patient), startGateway(patient)]);
  const urls = gateways.map(({ url }) => url);
  const headers = await headersOf('coordinator');
  const failed: string[] = [];
  const asked = { queries: 0, mutations: 0 };
  let going = true;

  const post = async (gateway: string, body: string): Promise<string> => {
    const response = await fetch(new URL('/graphql', gateway), { method: 'POST', headers, body });
    return `${String(response.status)} ${(await response.text()).trim()}`;
  };
  const read = async (reader: number): Promise<void> => {
    for (let turn = reader; going; turn += 1) {
      const gateway = urls[turn % urls.length] ?? stack.gateway;
      const mutates = turn % 3 === 0;
      const answer = await post(gateway, mutates ? '{"query":"mutation { count }"}' : FAMILY).catch(
        String,
      );
      asked[mutates ? 'mutations' : 'queries'] += 1;
      const right = mutates
        ? /^200 \{"data":\{"count":\d+\}\}$/.test(answer)
        : answer.startsWith(expected);
      if (!right) failed.push(answer.slice(0, 500));
    }
  };
  let expected = '';
  let steps = 0;
  try {
    await pickedUp(await act('publish', subgraph.sdl), ...urls);
    expected = await post(urls[0] ?? '', FAMILY);
    if (!expected.startsWith('200 {"data":{"greeting":"hello","household":{"members":[{')) {
      throw new Error(`the usual answer is none: ${expected.slice(0, 300)}`);
    }
    const reading = Array.from({ length: readers }, (_, reader) => read(reader));
    try {
      for (; steps < rounds; steps += 1) {
        const sdl = subgraph.change(types(`extra${String(steps)}: String @open`));
        await pickedUp(await act('publish', sdl), ...urls);
        await pickedUp(await act('rollback'), ...urls);
      }
    } finally {
      going = false;
      await Promise.all(reading);
    }
  } finally {
    const { body } = await statistics('DELETE', `/v1/subgraphs/${NAME}`, {
      reason: '負荷試験の終わり',
      evenIfUsed: true,
    });
    if (typeof body['activation'] === 'string') await pickedUp(body['activation'], stack.gateway);
    await Promise.all([subgraph.stop(), ...gateways.map((gateway) => gateway.stop())]);
  }
  return { publishes: steps, rollbacks: steps, ...asked, executed, failed };
}
