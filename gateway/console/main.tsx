import './page.css';
import { startPage } from '../graphiql/start-page.js';
import { App } from './app.js';
import type { ConsoleConfig } from './registry-answers.js';

await startPage<ConsoleConfig>('/console/config.json', (start) => <App {...start} />);
