import { useCallback, useState } from 'react';
import type { Config, Operation } from './config.js';
import { forgetEverything, type Session } from './session.js';
import { signInProblem, startSignIn } from './sign-in.js';
import type { PageStart } from './start-page.js';
import { TopBar } from './top-bar.js';
import { Welcome } from './welcome.js';
import { Workspace } from './workspace.js';

export function App({ config, signedIn, problem }: PageStart<Config>) {
  const [session, setSession] = useState(signedIn);
  const [notice, setNotice] = useState(problem);
  const [purpose, setPurpose] = useState(() => usualPurpose(config, signedIn));
  const [wanted, setWanted] = useState<{ readonly operation: Operation } | null>(null);

  const signIn = useCallback(
    (staff?: string) => {
      startSignIn(config, staff).catch((error: unknown) => {
        setNotice(signInProblem(error));
      });
    },
    [config],
  );
  const signOut = useCallback(() => {
    forgetEverything();
    setNotice(null);
    setSession(null);
  }, []);

  return (
    <>
      {session !== null && (
        <TopBar
          config={config}
          session={session}
          purpose={purpose}
          onPurpose={setPurpose}
          onSignIn={signIn}
          onSignOut={signOut}
          onOpen={(operation) => {
            setWanted({ operation });
          }}
        />
      )}
      {notice !== null && (
        <p className="notice" role="alert">
          {notice}
          <button
            type="button"
            onClick={() => {
              setNotice(null);
            }}
          >
            閉じる
          </button>
        </p>
      )}
      {session === null ? (
        <Welcome config={config} onSignIn={signIn} />
      ) : (
        <Workspace
          config={config}
          session={session}
          purpose={purpose}
          wanted={wanted}
          onRefused={setNotice}
        />
      )}
    </>
  );
}

/** The purpose of the demo member's button, else the first one the role may declare. */
function usualPurpose(config: Config, session: Session | null): string {
  if (session === null) return '';
  const { key, role } = session;
  const allowed = config.purposes.filter(({ roles }) => roles.includes(role));
  const usual = config.staff.find((person) => person.key === key)?.purpose;
  return (allowed.find(({ code }) => code === usual) ?? allowed[0])?.code ?? '';
}
