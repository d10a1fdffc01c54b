import { moment, shortDigest } from './moment.js';
import type { CheckResult, CheckRun } from './registry-answers.js';

/** The checks by their Japanese names; an unknown one keeps its code. */
const titles: Readonly<Record<string, string>> = {
  composition: '合成',
  labels: '札',
  weakening: '札の弱まり',
  'breaking-changes': '互換性',
  ownership: '持ち主',
  url: 'URL',
  health: '応答',
  'privacy-impact': '新たに見える範囲',
};

const outcomes = { passed: '合格', failed: '不合格', skipped: '未実施' } as const;

export function CheckRuns({ runs }: { readonly runs: readonly CheckRun[] }) {
  if (runs.length === 0) return null;
  return (
    <details>
      <summary>確認の履歴 ({runs.length})</summary>
      {runs.map((run) => (
        <section key={run.at + run.sdlSha256} className="run">
          <p>
            <span className={`mark ${run.outcome}`}>{outcomes[run.outcome]}</span>{' '}
            <time dateTime={run.at}>{moment(run.at)}</time>{' '}
            <code title={run.sdlSha256}>{shortDigest(run.sdlSha256)}</code> {run.by}
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
  const { check, outcome, reason, findings } = result;
  return (
    <li>
      <span className={`mark ${outcome}`}>{outcomes[outcome]}</span>
      <b>{titles[check] ?? check}</b>
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
