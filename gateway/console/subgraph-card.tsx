import { CheckRuns } from './check-runs.js';
import { moment, shortDigest } from './moment.js';
import type { CheckRun, Health, Subgraph, Version } from './registry-answers.js';

export interface SubgraphCardProps {
  readonly subgraph: Subgraph;
  readonly department: string;
  readonly versions: readonly Version[];
  readonly checks: readonly CheckRun[];
  /** Undefined until it is known, and for what is not served. */
  readonly health: Health | undefined;
}

export function SubgraphCard(props: SubgraphCardProps) {
  const { subgraph, department, versions, checks, health } = props;
  const active = versions.find(({ id }) => id === subgraph.active);
  const [last] = checks;
  return (
    <article className="card">
      <header>
        <h3>{subgraph.name}</h3>
        <span>{department}</span>
        <HealthMark served={active !== undefined} health={health} />
        {last !== undefined && (
          <span className={`mark ${last.outcome}`}>
            最後の確認: {last.outcome === 'passed' ? '合格' : '不合格'}
          </span>
        )}
      </header>
      {active === undefined ? (
        <p className="empty">いまは提供していません。</p>
      ) : (
        <dl className="facts">
          <dt>URL</dt>
          <dd>
            <code>{active.url}</code>
          </dd>
          <dt>提供中の版</dt>
          <dd>
            <code title={active.sdlSha256}>{shortDigest(active.sdlSha256)}</code>{' '}
            {moment(active.at)}
          </dd>
          <dt>登録した人</dt>
          <dd>{active.by}</dd>
          <dt>理由</dt>
          <dd>{active.reason}</dd>
        </dl>
      )}
      {versions.length > 0 && (
        <details>
          <summary>版の履歴 ({versions.length})</summary>
          <ol className="rows">
            {versions.map((version) => (
              <li key={version.id}>
                <time dateTime={version.at}>{moment(version.at)}</time>
                <code title={version.sdlSha256}>{shortDigest(version.sdlSha256)}</code>
                <span>{version.by}</span>
                <span className="wide">{version.reason}</span>
                {version.id === subgraph.active && <span className="mark passed">提供中</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
      <CheckRuns runs={checks} />
    </article>
  );
}

/** What the commonest error codes of connections mean to who is called at night. */
const details: Readonly<Record<string, string>> = {
  ECONNREFUSED: '動いていません',
  ETIMEDOUT: '時間内に答えません',
  TimeoutError: '時間内に答えません',
  ENOTFOUND: '名前が見つかりません',
};

interface HealthMarkProps {
  readonly served: boolean;
  readonly health: Health | undefined;
}

function HealthMark({ served, health }: HealthMarkProps) {
  if (!served) return <span className="mark skipped">停止</span>;
  if (health === undefined) return <span className="mark skipped">応答を確認中</span>;
  return health.state === 'UP' ? (
    <span className="mark passed">応答あり</span>
  ) : (
    <span className="mark failed">応答なし ({details[health.detail] ?? health.detail})</span>
  );
}
