import { useCallback, useState } from 'react';
import { forgetEverything, type Session } from '../graphiql/session.js';
import { SignInError, startSignIn } from '../graphiql/sign-in.js';
import { Overview } from './overview.js';
import { nameOfAgency, type ConsoleConfig } from './registry-answers.js';

export interface AppProps {
  readonly config: ConsoleConfig;
  readonly signedIn: Session | null;
  readonly problem: string | null;
}

export function App({ config, signedIn, problem }: AppProps) {
  const [session, setSession] = useState(signedIn);
  const [notice, setNotice] = useState(problem);
  const signIn = useCallback(
    (staff?: string) => {
      startSignIn(config, staff).catch((error: unknown) => {
        setNotice(error instanceof SignInError ? error.message : 'サインインできませんでした。');
      });
    },
    [config],
  );
  return (
    <>
      <header className="bar">
        <h1>
          <img src="/console/assets/kasane.svg" alt="" /> Kasane コンソール
        </h1>
        <a href="/graphiql">GraphiQL</a>
        {session !== null && (
          <p className="reader">
            <b>{session.name}</b>
            <span>{nameOfAgency(config, session.agency)}</span>
            <button
              type="button"
              onClick={() => {
                forgetEverything();
                setNotice(null);
                setSession(null);
              }}
            >
              サインアウト
            </button>
          </p>
        )}
      </header>
      {notice !== null && (
        <p className="notice" role="alert">
          {notice}
        </p>
      )}
      <main>
        {session === null ? (
          <SignIn config={config} onSignIn={signIn} />
        ) : (
          <Overview key={session.token} config={config} token={session.token} />
        )}
      </main>
    </>
  );
}

interface SignInProps {
  readonly config: ConsoleConfig;
  readonly onSignIn: (staff?: string) => void;
}

function SignIn({ config, onSignIn }: SignInProps) {
  const { staff } = config;
  return (
    <section className="sign-in">
      <h2>サインイン</h2>
      <p>
        登録されたサブグラフ、確認の結果、変更の履歴を見る画面です。情報管理者はすべてを、課の職員は自分の課のサブグラフを見ます。
      </p>
      {staff.length === 0 ? (
        <button
          type="button"
          className="primary"
          onClick={() => {
            onSignIn();
          }}
        >
          サインイン
        </button>
      ) : (
        <ul className="cards">
          {staff.map(({ key, name, title }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  onSignIn(key);
                }}
              >
                <b>{title}</b>
                <span>{name} (架空)</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
