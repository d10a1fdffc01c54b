import { nameOf, type Config, type Operation } from './config.js';
import type { Session } from './session.js';

export interface TopBarProps {
  readonly config: Config;
  readonly session: Session;
  readonly purpose: string;
  readonly onPurpose: (code: string) => void;
  readonly onSignIn: (staff: string) => void;
  readonly onSignOut: () => void;
  readonly onOpen: (operation: Operation) => void;
}

/** Who is reading, for what, and one click to read as somebody else. */
export function TopBar(props: TopBarProps) {
  const { config, session, onSignIn, onSignOut, onOpen } = props;
  return (
    <header className="bar">
      <div className="bar-row">
        <span className="brand">
          <img src="/graphiql/assets/kasane.svg" alt="" /> Kasane
        </span>
        <p className="reader">
          <b>{session.name}</b>
          <span>{nameOf(config.agencies, session.agency)}</span>
          <span>{nameOf(config.roles, session.role)}</span>
        </p>
        <PurposeChoice {...props} />
        <button type="button" className="quiet" onClick={onSignOut}>
          サインアウト
        </button>
      </div>
      <div className="bar-row second">
        <label className="operations">
          <span>問い合わせの例</span>
          <select
            value=""
            onChange={({ target }) => {
              const chosen = config.operations.find(({ key }) => key === target.value);
              if (chosen !== undefined) onOpen(chosen);
            }}
          >
            <option value="">選んで開く…</option>
            {config.operations.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {config.staff.length > 0 && (
          <nav className="chips" aria-label="読み手を替える">
            {config.staff.map(({ key, name, title }) => (
              <button
                key={key}
                type="button"
                title={`${name} としてサインイン`}
                aria-pressed={key === session.key}
                onClick={() => {
                  onSignIn(key);
                }}
              >
                {title}
              </button>
            ))}
          </nav>
        )}
      </div>
    </header>
  );
}

function PurposeChoice({ config, session, purpose, onPurpose }: TopBarProps) {
  const possible = config.purposes.filter(({ roles }) => roles.includes(session.role));
  return (
    <label className="purpose">
      <span>利用目的</span>
      {possible.length > 1 ? (
        <select
          value={purpose}
          onChange={({ target }) => {
            onPurpose(target.value);
          }}
        >
          {possible.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <b>{nameOf(config.purposes, purpose)}</b>
      )}
    </label>
  );
}
