import { useEffect, useState } from 'react';
import { askConsole, Refused, type Change, type Said } from './registry-answers.js';

export interface ChangesProps {
  readonly activation: string;
  readonly token: string;
}

const whats = { type: '型', field: '項目', argument: '引数', value: '値' } as const;

/** What one activation changed in the graph; what is said about people stands first. */
export function Changes({ activation, token }: ChangesProps) {
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    askConsole<{ changes: readonly Change[] }>(`activations/${activation}/changes`, token)
      .then((answer) => {
        setChanges(answer.changes);
      })
      .catch((error: unknown) => {
        setProblem(error instanceof Refused ? error.message : '表示できませんでした。');
      });
  }, [activation, token]);
  if (problem !== null) return <p className="notice">{problem}</p>;
  if (changes === null) return <p className="waiting">比べています…</p>;
  if (changes.length === 0)
    return <p className="empty">問い合わせる人から見た変更はありません。</p>;
  const ordered = [...changes].sort((a, b) => urgency(b) - urgency(a));
  const added = changes.filter(({ from }) => from === null);
  const gone = changes.filter(({ to }) => to === null);
  const kept = changes.filter(({ from, to }) => from !== null && to !== null);
  const shown = all ? ordered : ordered.slice(0, AT_FIRST);
  return (
    <div className="changes">
      <p>
        追加 {added.length} (うち人について {added.filter(saysOfPeople).length}) ・ 削除{' '}
        {gone.length} ・ 変更 {kept.length} ・ 札の変更{' '}
        {kept.filter(({ aboutPeople }) => aboutPeople).length}
      </p>
      <table>
        <thead>
          <tr>
            <th>変更</th>
            <th>場所</th>
            <th>前</th>
            <th>後</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={change.coordinate} className={change.weaker ? 'weaker' : ''}>
              <td>
                {whats[change.what]}の{verb(change)}
                {change.weaker && <span className="mark failed">札が弱まる</span>}
              </td>
              <td>
                <code>{change.coordinate}</code>
              </td>
              <td>
                <Side said={change.from} other={change.to} />
              </td>
              <td>
                <Side said={change.to} other={change.from} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < changes.length && (
        <button
          type="button"
          onClick={() => {
            setAll(true);
          }}
        >
          残り {changes.length - shown.length} 件も表示
        </button>
      )}
    </div>
  );
}

const AT_FIRST = 100;

const verb = ({ from, to }: Change): string =>
  from === null ? '追加' : to === null ? '削除' : '変更';

/** A label that guards less, one that is another, what goes, what is new about people, the rest. */
const urgency = (change: Change): number => {
  const { weaker, aboutPeople, from, to } = change;
  if (weaker) return 4;
  if (aboutPeople && from !== null && to !== null) return 3;
  if (to === null) return 2;
  return saysOfPeople(change) ? 1 : 0;
};

const saysOfPeople = ({ to }: Change): boolean => isCategory(to?.label ?? '');

const isCategory = (label: string): boolean => label !== '' && !label.startsWith('@');

interface SideProps {
  readonly said: Said | null;
  readonly other: Said | null;
}

/** A label stands out where it is not what it was, or where something about people comes or goes. */
function Side({ said, other }: SideProps) {
  const marked = other === null ? isCategory(said?.label ?? '') : other.label !== said?.label;
  if (said === null) return <span className="none">なし</span>;
  return (
    <>
      <code>{said.shape}</code>{' '}
      {said.label !== '' && (
        <span className={marked ? 'label changed' : 'label'}>{said.label}</span>
      )}
    </>
  );
}
