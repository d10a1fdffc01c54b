import { startIssuer } from './start-issuer.js';

/**
 * The demo issuer as a process of its own. Environment: `PORT` (default: any free port),
 * `ISSUER_KEYS_FILE`, `GATEWAY_ORIGIN` and `ISSUER_PEOPLE` (a JSON object: staff key → `Person.id`).
 *
 * Started by a parent with an IPC channel it reports `{ url }` and ends when the parent does.
 */
const running = await startIssuer({
  port: readPort(process.env['PORT']),
  keysFile: required('ISSUER_KEYS_FILE', 'the file that keeps the signing keys'),
  people: JSON.parse(process.env['ISSUER_PEOPLE'] ?? '{}') as Record<string, string>,
  gatewayOrigin: required('GATEWAY_ORIGIN', 'where GraphiQL is served, like http://127.0.0.1:4000'),
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
if (process.send === undefined) process.stdout.write(`issuer ${running.issuer}\n`);
else process.send({ url: running.issuer });

function required(name: string, meaning: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  throw new Error(`${name} is not set; it must be ${meaning}`);
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 0;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${value}"; it must be a port number from 0 to 65535`);
}
