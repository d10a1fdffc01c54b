import type { Config } from './config.js';
import { SignInButtons } from './sign-in-buttons.js';

export interface WelcomeProps {
  readonly config: Config;
  readonly onSignIn: (staff?: string) => void;
}

/** Shown while nobody is signed in: without a reader there is nothing to ask. */
export function Welcome({ config, onSignIn }: WelcomeProps) {
  const { staff } = config;
  return (
    <main className="welcome">
      <h1>
        <img src="/graphiql/assets/kasane.svg" alt="" /> Kasane GraphiQL
      </h1>
      <p>
        世帯を軸に、高齢・障がい・子ども・生活困窮・再犯防止・成年後見の記録を重ねて見ます。
        <br />
        見える項目は、読み手と利用目的、本人の同意で決まります。
      </p>
      {staff.length > 0 && <h2>だれとして見ますか</h2>}
      <SignInButtons staff={staff} onSignIn={onSignIn} />
    </main>
  );
}
