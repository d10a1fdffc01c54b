import { readConfig } from './config.js';
import { graphiqlRouter } from './graphiql/graphiql-router.js';
import { readSamples } from './graphiql/samples.js';
import { serveGateway } from './server.js';

/**
 * The gateway as a process of its own. Environment: config.ts, and graphiql/samples.ts for what
 * only an example city has.
 *
 * Started by a parent with an IPC channel it reports `{ url }` and ends when the parent does.
 */
const config = readConfig();
const [issuer = ''] = config.issuers;
const running = await serveGateway({
  config,
  pages: [graphiqlRouter({ issuer, samples: readSamples() })],
  log: (entry) => {
    process.stderr.write(`${JSON.stringify(entry)}\n`);
  },
});

const stop = () => {
  setTimeout(() => process.exit(1), 5_000).unref();
  void running.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('disconnect', stop);
// Ctrl-C reaches the whole process group; the parent decides the order of stopping.
process.on('SIGINT', () => {
  if (process.send === undefined) stop();
});
if (process.send === undefined) process.stdout.write(`gateway ${running.url}\n`);
else process.send({ url: running.url });
