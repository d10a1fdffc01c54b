import type { Staff } from './config.js';

export interface SignInButtonsProps {
  /** Whom the example city offers; nobody where the issuer asks who it is. */
  readonly staff: readonly Omit<Staff, 'purpose'>[];
  readonly onSignIn: (staff?: string) => void;
}

export function SignInButtons({ staff, onSignIn }: SignInButtonsProps) {
  if (staff.length === 0) {
    return (
      <button
        type="button"
        className="primary"
        onClick={() => {
          onSignIn();
        }}
      >
        サインイン
      </button>
    );
  }
  return (
    <>
      <p className="demo">デモ用の架空の職員です。押すとすぐにサインインします。</p>
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
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
