import { serveAsProcess } from '@kasane/process/serve-as-process';
import { readRegistryConfig } from './config.js';
import { serveRegistry } from './serve-registry.js';

/** The registry as a process of its own. Environment: config.ts. */
const running = await serveRegistry({
  config: readRegistryConfig(),
  log: (entry) => {
    process.stderr.write(`${JSON.stringify(entry)}\n`);
  },
});

serveAsProcess({ name: 'registry', url: running.url, stop: running.stop });
