import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systems, type SystemName } from '@kasane/db/systems';
import type { RolePasswords } from '../database/role-urls.js';
import { registryClients } from '../issuer/registry-clients.js';

/**
 * What the embedded stack keeps on disk, in one git-ignored folder: the database cluster, the
 * issuer's keys, generated passwords (readable by the owner only) and where the running stack is.
 */
export interface StackFolder {
  readonly database: string;
  readonly issuerKeys: string;
  readonly supergraph: string;
  /** The gateway's private key for grants, and its public half for the subgraphs. */
  readonly grantKey: string;
  readonly grantKeys: string;
  /** The sealer's private key, and its copy of every checkpoint (@kasane/ledger/witness). */
  readonly sealKey: string;
  readonly witness: string;
  readonly running: string;
  /** Where the subgraphs were at the last start (subgraph-ports.ts). */
  readonly ports: string;
  readonly secrets: Secrets;
}

export interface Secrets {
  readonly administrator: string;
  readonly roles: RolePasswords;
  /** Of each client of the registry, by its id. */
  readonly clients: Readonly<Record<string, string>>;
}

export function openStackFolder(folder: string): StackFolder {
  mkdirSync(folder, { recursive: true });
  return {
    database: path.join(folder, 'postgres'),
    issuerKeys: path.join(folder, 'issuer-keys.json'),
    supergraph: path.join(folder, 'supergraph.graphql'),
    grantKey: path.join(folder, 'grant-key.pem'),
    grantKeys: path.join(folder, 'grant-keys.json'),
    sealKey: path.join(folder, 'seal-key.pem'),
    witness: path.join(folder, 'witness'),
    running: path.join(folder, 'stack.json'),
    ports: path.join(folder, 'ports.json'),
    secrets: readSecrets(path.join(folder, 'secrets.json')),
  };
}

function readSecrets(file: string): Secrets {
  const kept = keptSecrets(file);
  const secret = () => randomBytes(24).toString('base64url');
  const names = Object.keys(systems) as SystemName[];
  const clients = registryClients.map(({ id }) => id);
  // A folder of an older Kasane lacks the secrets of what came since.
  const whole =
    names.every((name) => kept?.roles?.[name]) && clients.every((id) => kept?.clients?.[id]);
  if (whole && kept?.administrator !== undefined) return kept as Secrets;
  const roles = names.map((name) => [name, kept?.roles?.[name] ?? secret()] as const);
  const secrets = {
    administrator: kept?.administrator ?? secret(),
    roles: Object.fromEntries(roles) as Record<SystemName, string>,
    clients: Object.fromEntries(clients.map((id) => [id, kept?.clients?.[id] ?? secret()])),
  };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}

function keptSecrets(file: string): Partial<Secrets> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch {
    return undefined;
  }
}
