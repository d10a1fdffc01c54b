import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepToken, readSession, type Session } from './session.js';
import { finishSignIn, signInProblem, type SignInPlace } from './sign-in.js';

/** What every page of the gateway begins with. */
export interface PageStart<PageConfig> {
  readonly config: PageConfig;
  readonly signedIn: Session | null;
  /** Why a sign-in that came back failed, in words for the reader. */
  readonly problem: string | null;
}

/** Reads what the gateway tells the page, finishes a sign-in that comes back, and shows the page. */
export async function startPage<PageConfig extends SignInPlace>(
  configAt: string,
  show: (start: PageStart<PageConfig>) => ReactNode,
): Promise<void> {
  const place = document.getElementById('app');
  if (place === null) throw new Error('index.html has no #app');
  try {
    const response = await fetch(configAt);
    if (!response.ok) throw new Error(`${configAt}: ${String(response.status)}`);
    const config = (await response.json()) as PageConfig;
    let signedIn = readSession();
    let problem: string | null = null;
    try {
      const token = await finishSignIn(config);
      if (token !== null) signedIn = keepToken(token);
    } catch (error) {
      problem = signInProblem(error);
    }
    createRoot(place).render(show({ config, signedIn, problem }));
  } catch {
    place.textContent =
      'ゲートウェイから設定を読めませんでした。動いているか確かめて、読み込み直してください。';
  }
}
