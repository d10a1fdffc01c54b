import './monaco-workers.js';
import 'graphiql/style.css';
import './page.css';
import { App } from './app.js';
import type { Config } from './config.js';
import { startPage } from './start-page.js';

await startPage<Config>('/graphiql/config.json', (start) => <App {...start} />);
