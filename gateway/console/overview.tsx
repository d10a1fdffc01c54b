import { useEffect, useState } from 'react';
import { nameOf } from '../graphiql/config.js';
import { History } from './history.js';
import {
  askConsole,
  Refused,
  type ConsoleConfig,
  type Health,
  type Registry,
} from './registry-answers.js';
import { SubgraphCard } from './subgraph-card.js';

export interface OverviewProps {
  readonly config: ConsoleConfig;
  readonly token: string;
}

/** Everything at once: what is served, by whom, and how it came about. */
export function Overview({ config, token }: OverviewProps) {
  const [registry, setRegistry] = useState<Registry | null>(null);
  const [health, setHealth] = useState<ReadonlyMap<string, Health>>(new Map());
  const [serving, setServing] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const load = async () => {
      setRegistry(await askConsole<Registry>('registry', token));
      setServing(await servedActivation());
      const told = await askConsole<{ subgraphs: readonly Health[] }>('health', token);
      setHealth(new Map(told.subgraphs.map((one) => [one.subgraph, one])));
      setProblem(null);
    };
    load().catch((error: unknown) => {
      setProblem(error instanceof Refused ? error.message : '表示できませんでした。');
    });
  }, [token, round]);

  if (problem !== null) {
    return (
      <p className="notice" role="alert">
        {problem}
      </p>
    );
  }
  if (registry === null) return <p className="waiting">読み込んでいます…</p>;
  const { department, newest, subgraphs, versions, checks, history } = registry;
  const unregistered = [...new Set(checks.map(({ subgraph }) => subgraph))].filter(
    (name) => !subgraphs.some((subgraph) => subgraph.name === name),
  );
  const known = [
    ...subgraphs,
    ...unregistered.map((name) => ({ name, department: department ?? '', active: null })),
  ];
  const down = [...health.values()].flatMap((one) => (one.state === 'DOWN' ? one.subgraph : []));
  return (
    <>
      <section className="summary">
        <dl>
          <div>
            <dt>範囲</dt>
            <dd>{department === null ? 'すべての課' : nameOf(config.agencies, department)}</dd>
          </div>
          <div>
            <dt>提供中のサブグラフ</dt>
            <dd>{subgraphs.filter(({ active }) => active !== null).length}</dd>
          </div>
          <div className={down.length > 0 ? 'bad' : ''}>
            <dt>応答しないもの</dt>
            <dd>{health.size === 0 ? '…' : down.length === 0 ? 'なし' : down.join('、')}</dd>
          </div>
          <div className={serving !== null && serving !== newest ? 'bad' : ''}>
            <dt>スーパーグラフ (登録簿の最新 / このゲートウェイ)</dt>
            <dd>
              {newest === null ? 'なし' : `#${newest}`} /{' '}
              {serving === null ? '不明' : `#${serving}`}
            </dd>
          </div>
        </dl>
        <button
          type="button"
          onClick={() => {
            setRound(round + 1);
          }}
        >
          読み込み直す
        </button>
      </section>
      <section>
        <h2>サブグラフ</h2>
        {known.length === 0 && (
          <p className="empty">
            登録されたサブグラフはありません。登録のしかた: <code>npx kasane subgraph --help</code>
          </p>
        )}
        {known.map((subgraph) => (
          <SubgraphCard
            key={subgraph.name}
            subgraph={subgraph}
            department={nameOf(config.agencies, subgraph.department)}
            versions={versions.filter((version) => version.subgraph === subgraph.name)}
            checks={checks.filter((run) => run.subgraph === subgraph.name)}
            health={health.get(subgraph.name)}
          />
        ))}
      </section>
      <History history={history} token={token} />
    </>
  );
}

/** Of the gateway that answers; behind a balancer each time perhaps another one. */
async function servedActivation(): Promise<string | null> {
  const response = await fetch('/health');
  const { activation } = (await response.json()) as { readonly activation?: string | null };
  return activation ?? null;
}
