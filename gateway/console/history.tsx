import { useState } from 'react';
import { Changes } from './changes.js';
import { moment, shortDigest } from './moment.js';
import type { HistoryEntry } from './registry-answers.js';

const kinds: Readonly<Record<HistoryEntry['kind'], string>> = {
  PUBLISH: '登録',
  ROLLBACK: '巻き戻し',
  DELETE: '削除',
  APPROVAL: '承認',
};

export interface HistoryProps {
  readonly history: readonly HistoryEntry[];
  readonly token: string;
}

/** Every switch of what is served, and what it changed for those who ask. */
export function History({ history, token }: HistoryProps) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <section>
      <h2>スーパーグラフの履歴</h2>
      {history.length === 0 && <p className="empty">まだありません。</p>}
      <ol className="history">
        {history.map((entry) => (
          <li key={entry.activation ?? entry.sha256 + entry.at}>
            <div className="line">
              <span className={`kind ${entry.kind}`}>{kinds[entry.kind]}</span>
              <b>
                {entry.activation === null ? '' : `#${entry.activation} `}
                {entry.subgraph}
              </b>
              <time dateTime={entry.at}>{moment(entry.at)}</time>
              <code title={entry.sha256}>{shortDigest(entry.sha256)}</code>
              <span>{entry.by}</span>
              <span className="wide">{entry.reason}</span>
              {entry.activation !== null && (
                <button
                  type="button"
                  aria-expanded={opened === entry.activation}
                  onClick={() => {
                    setOpened(opened === entry.activation ? null : entry.activation);
                  }}
                >
                  {opened === entry.activation ? '閉じる' : '変更を見る'}
                </button>
              )}
            </div>
            {entry.activation !== null && opened === entry.activation && (
              <Changes activation={entry.activation} token={token} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
