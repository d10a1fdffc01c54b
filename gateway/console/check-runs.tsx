import { moment, shortDigest } from './moment.js';
import type { CheckResult, CheckRun } from './registry-answers.js';

const outcomes = { passed: '合格', failed: '不合格', skipped: '未実施' } as const;

export function CheckRuns({ runs }: { readonly runs: readonly CheckRun[] }) {
  if (runs.length === 0) return null;
  return (
    <details>
      <summary>確認の履歴 ({runs.length})</summary>
      {runs.map((run) => (
        <section key={run.at + run.sdlSha256} className="run">
          <p className="line">
            <span className={`mark ${run.outcome}`}>{outcomes[run.outcome]}</span>
            <time dateTime={run.at}>{moment(run.at)}</time>
            <code title={run.sdlSha256}>{shortDigest(run.sdlSha256)}</code>
            <span>{run.by}</span>
          </p>
          <ul className="results">
            {run.results.map((result) => (
              <Result key={result.check} result={result} />
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

function Result({ result }: { readonly result: CheckResult }) {
  const { check, title, outcome, reason, findings } = result;
  return (
    <li>
      <span className={`mark ${outcome}`}>{outcomes[outcome]}</span>
      <b>{title ?? check}</b>
      <span>{reason}</span>
      {findings.length > 0 && (
        <details>
          <summary>指摘 {findings.length} 件</summary>
          <ul>
            {findings.map(({ coordinate, message, remedy }, at) => (
              <li key={`${coordinate ?? ''}${String(at)}`}>
                {message}
                <br />
                <small>→ {remedy}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
