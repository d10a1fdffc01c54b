import './page.css';
import { createRoot } from 'react-dom/client';
import { keepToken, readSession } from '../graphiql/session.js';
import { finishSignIn, SignInError } from '../graphiql/sign-in.js';
import { App } from './app.js';
import type { ConsoleConfig } from './registry-answers.js';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');

try {
  const response = await fetch('/console/config.json');
  if (!response.ok) throw new Error(`config.json: ${String(response.status)}`);
  const config = (await response.json()) as ConsoleConfig;
  let session = readSession();
  let problem: string | null = null;
  try {
    const token = await finishSignIn(config);
    if (token !== null) session = keepToken(token);
  } catch (error) {
    problem = error instanceof SignInError ? error.message : 'サインインできませんでした。';
  }
  createRoot(place).render(<App config={config} signedIn={session} problem={problem} />);
} catch {
  place.textContent =
    'ゲートウェイから設定を読めませんでした。動いているか確かめて、読み込み直してください。';
}
