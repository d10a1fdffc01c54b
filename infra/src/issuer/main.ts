import { readPort } from '@kasane/process/read-port';
import { serveAsProcess } from '@kasane/process/serve-as-process';
import { startIssuer } from './start-issuer.js';

/**
 * The demo issuer as a process of its own. Environment: `PORT` (default: any free port),
 * `ISSUER_KEYS_FILE`, `GATEWAY_ORIGIN`, `ISSUER_PEOPLE` (a JSON object: staff key → `Person.id`) and
 * `ISSUER_CLIENTS` (a JSON object: client of registry-clients.ts → secret).
 */
const running = await startIssuer({
  port: readPort(process.env['PORT']),
  keysFile: required('ISSUER_KEYS_FILE', 'the file that keeps the signing keys'),
  people: JSON.parse(process.env['ISSUER_PEOPLE'] ?? '{}') as Record<string, string>,
  clientSecrets: JSON.parse(process.env['ISSUER_CLIENTS'] ?? '{}') as Record<string, string>,
  gatewayOrigin: required('GATEWAY_ORIGIN', 'where GraphiQL is served, like http://127.0.0.1:4000'),
});

serveAsProcess({ name: 'issuer', url: running.issuer, stop: running.stop });

function required(name: string, meaning: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  throw new Error(`${name} is not set; it must be ${meaning}`);
}
