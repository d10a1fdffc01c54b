import { useCallback, useState } from 'react';
import { nameOf } from '../graphiql/config.js';
import { forgetEverything } from '../graphiql/session.js';
import { SignInButtons } from '../graphiql/sign-in-buttons.js';
import { signInProblem, startSignIn } from '../graphiql/sign-in.js';
import type { PageStart } from '../graphiql/start-page.js';
import { Overview } from './overview.js';
import type { ConsoleConfig } from './registry-answers.js';

export function App({ config, signedIn, problem }: PageStart<ConsoleConfig>) {
  const [session, setSession] = useState(signedIn);
  const [notice, setNotice] = useState(problem);
  const signIn = useCallback(
    (staff?: string) => {
      startSignIn(config, staff).catch((error: unknown) => {
        setNotice(signInProblem(error));
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
            <span>{nameOf(config.agencies, session.agency)}</span>
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
          <section className="sign-in">
            <h2>サインイン</h2>
            <p>
              登録されたサブグラフ、確認の結果、変更の履歴を見る画面です。情報管理者はすべてを、課の職員は自分の課のサブグラフを見ます。
            </p>
            <SignInButtons staff={config.staff} onSignIn={signIn} />
          </section>
        ) : (
          <Overview key={session.token} config={config} token={session.token} />
        )}
      </main>
    </>
  );
}
