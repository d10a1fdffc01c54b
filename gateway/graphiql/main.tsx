import './monaco-workers.js';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { App, messageOf } from './app.js';
import { loadConfig } from './config.js';
import { keepToken, readSession } from './session.js';
import { finishSignIn } from './sign-in.js';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');

try {
  const config = await loadConfig();
  let session = readSession();
  let problem: string | null = null;
  try {
    const token = await finishSignIn(config);
    if (token !== null) session = keepToken(token);
  } catch (error) {
    problem = messageOf(error);
  }
  createRoot(place).render(<App config={config} signedIn={session} problem={problem} />);
} catch {
  place.textContent =
    'ゲートウェイから設定を読めませんでした。npm start が続いているか確かめて、読み込み直してください。';
}
