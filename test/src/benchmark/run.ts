import path from 'node:path';
import { startStack } from '@kasane/infra/stack/start-stack';
import { systems } from '@kasane/db/systems';
import { checkAnswers } from './check-answers.js';
import { measureDecisions } from './decisions.js';
import { measureGrants } from './grants.js';
import { measure, type Measurement } from './measure.js';
import { readOptions, type BenchmarkOptions } from './options.js';
import { closeHouseholds, openHouseholds } from './own-database.js';
import { machine, printTable, sayCosts } from './print-table.js';
import { householdRequest, householdsRequest, type HouseholdsRequest } from './selection.js';
import { startContenders, type RunningContender } from './start-contenders.js';
import { orderOfRound } from './order-of-round.js';
import { summarise, type Row } from './summarise.js';
import { measureWalls } from './walls.js';

/**
 * `npm run bench`: how fast is one question about a family, with every rule held, beside others who
 * hold none. Starts and stops everything it needs, in a data folder of its own.
 */
const FOLDER = path.resolve('.kasane/bench');

const options = readOptions(process.argv.slice(process.argv[1]?.endsWith('run.js') ? 2 : 3));
// The benchmark writes consents: never into a database somebody named for something else.
for (const name of [
  'DATABASE_URL',
  ...Object.values(systems).map((system) => system.urlVariable),
]) {
  Reflect.deleteProperty(process.env, name);
}
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
// One failing subgraph under load would fill the screen.
let logLines = 0;
const log = (line: string): void => {
  logLines += 1;
  if (logLines <= 40) say(line);
};
const closing: (() => Promise<void>)[] = [];
const close = async (): Promise<void> => {
  for (const step of closing.splice(0).reverse()) await step();
};
const stopOnSignal = (): void => {
  void close().finally(() => process.exit(130));
};
process.on('SIGINT', stopOnSignal);
process.on('SIGTERM', stopOnSignal);

try {
  const stack = await startStack({
    folder: FOLDER,
    progress: log,
    gatewayPort: 0,
    issuerPort: 0,
    registryPort: 0,
  });
  closing.push(stack.stop);
  const administratorUrl = stack.databases['administrator'] ?? '';
  const households = await openHouseholds(administratorUrl, stack.cast);
  closing.push(() => closeHouseholds(administratorUrl));
  const { contenders, stop } = await startContenders({ stack, onLog: log });
  closing.push(stop);

  const queries = [
    {
      key: 'household',
      title: '佐倉家: 四人の世帯を六つの窓口にわたって (七つの取得)',
      request: householdRequest(households.household),
      connections: options.connections,
    },
    {
      key: 'fifty',
      title: '五十世帯 (二百人) を六つの窓口にわたって (七つの取得)',
      request: householdsRequest(households.fifty),
      connections: Math.max(1, Math.floor(options.connections / 4)),
    },
  ];
  const facts = machine();
  // Before anything runs beside it.
  const decisions = measureDecisions(options.seconds);
  const walls = await measureWalls(options.seconds);
  const grants = await measureGrants(options.seconds);
  const results: {
    readonly key: string;
    readonly title: string;
    readonly connections: number;
    readonly rows: readonly Row[];
  }[] = [];
  for (const { key, title, request, connections } of queries) {
    if (options.queries.length > 0 && !options.queries.includes(key)) continue;
    say(title);
    const rows = await compare(request, contenders, { ...options, connections });
    results.push({ key, title, connections, rows });
  }
  const { rounds, seconds } = options;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ machine: facts, rounds, seconds, decisions, walls, grants, results }, null, 2)}\n`
      : `\nNode.js ${facts.node}、${String(facts.cores)} コア (${facts.processor})、${String(facts.memoryGiB)} GiB。${String(rounds)} 巡、一回およそ ${String(seconds)} 秒\n${results.map(({ title, connections, rows }) => printTable(`${title}、同時接続 ${String(connections)}`, rows)).join('')}\n${sayCosts({ decisions, walls, grants })}`,
  );
} catch (error) {
  say(`\n測れませんでした。\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await close();
}

/**
 * All contenders round after round, each with as many requests as fill the seconds. The two rounds
 * before the first warm up and find out how many those are.
 */
async function compare(
  request: HouseholdsRequest,
  contenders: readonly RunningContender[],
  { connections, rounds, seconds }: BenchmarkOptions,
): Promise<readonly Row[]> {
  const answers = await checkAnswers(request, contenders);
  const amounts = new Map<RunningContender, number>();
  const measured = new Map<RunningContender, Measurement[]>(contenders.map((c) => [c, []]));
  for (let round = -1; round <= rounds; round += 1) {
    say(round <= 0 ? '  慣らし' : `  ${String(round)} 巡目`);
    for (const [contender, answer] of orderOfRound([...answers], round)) {
      const amount = amounts.get(contender) ?? connections * 2;
      const measurement = await measure(contender, { request, answer, connections, amount });
      if (round > 0) measured.get(contender)?.push(measurement);
      else {
        const wanted = Math.ceil(measurement.perSecond * seconds);
        amounts.set(contender, Math.max(connections * 2, wanted));
      }
    }
  }
  return summarise([...measured].map(([{ key, name }, all]) => ({ key, name, rounds: all })));
}
