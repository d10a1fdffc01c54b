import { serveAsProcess } from '@kasane/process/serve-as-process';
import { readConfig } from './config.js';
import { openConsole } from './console/open-console.js';
import { graphiqlRouter } from './graphiql/graphiql-router.js';
import { readSamples } from './graphiql/samples.js';
import { createGatewayMetrics } from './metrics/gateway-metrics.js';
import { serveMetrics } from './metrics/serve-metrics.js';
import { serveGateway } from './server.js';

/**
 * The gateway as a process of its own. Environment: config.ts, and graphiql/samples.ts for what
 * only an example city has.
 */
const config = readConfig();
const issuer = config.issuers[0]?.url ?? '';
const samples = readSamples();
const log = (entry: object) => {
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};
const metrics = createGatewayMetrics();
const running = await serveGateway({
  config,
  pages: [graphiqlRouter({ issuer, samples }), openConsole({ config, samples, log })],
  log,
  report: log,
  metrics,
});
const figures = await serveMetrics({ text: metrics.text });

serveAsProcess({
  name: 'gateway',
  url: running.url,
  stop: async () => {
    figures.stop();
    await running.stop();
  },
});
