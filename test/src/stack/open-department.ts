import path from 'node:path';
import { schemaNameOf, systemOf } from '@kasane/db/systems';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask, type GraphQLAnswer } from '../asking/ask.js';
import { allPickedUp } from './registry.js';
import { openShell, type ShellRun } from './run-shell.js';
import { runSql } from './run-sql.js';
import { person, stack } from './running-stack.js';
import { makeSmallClone } from './small-clone.js';

export interface Department {
  /** Its clone, where it types its commands. */
  readonly folder: string;
  readonly run: (line: string) => Promise<ShellRun>;
  /** Starts a line that serves a subgraph until `leave`. @returns the address it says */
  readonly serve: (line: string) => Promise<string>;
  /** Takes back everything its subgraphs have at the registry, in the database and in files. */
  readonly leave: () => Promise<void>;
}

/** 住宅 with a clone of its own beside the stack, and the subgraphs it is going to make there. */
export function openDepartment(...subgraphs: readonly string[]): Department {
  const clone = makeSmallClone();
  const shell = openShell(clone.folder, { KASANE_DATA_DIR: path.dirname(stack.supergraphFile) });
  const serving: { readonly stop: () => Promise<void> }[] = [];
  return {
    folder: clone.folder,
    run: shell.run,
    serve: async (line) => {
      const served = await shell.start(line, '/graphql');
      serving.push(served);
      return /http\S+/.exec(served.said())?.[0] ?? '';
    },
    leave: async () => {
      for (const name of subgraphs) {
        await shell.run(
          `npx kasane subgraph delete ${name} --as housing --even-if-used --reason 試験の終わり`,
        );
      }
      await allPickedUp();
      for (const { stop } of serving) await stop();
      for (const name of subgraphs) await forget(name);
      clone.remove();
    },
  };
}

async function forget(subgraph: string): Promise<void> {
  const schema = schemaNameOf(subgraph);
  const { role } = systemOf(subgraph);
  const [known] = await runSql('administrator', 'SELECT FROM pg_roles WHERE rolname = $1', [role]);
  await runSql('administrator', `DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  for (const table of ['link', 'link_source']) {
    await runSql('administrator', `DELETE FROM household.${table} WHERE schema_name = $1`, [
      schema,
    ]);
  }
  if (known === undefined) return;
  await runSql('administrator', `DROP OWNED BY ${role}`);
  await runSql('administrator', `DROP ROLE ${role}`);
}

/** What somebody of the staff sees of somebody of the cast. */
export async function lookAt(
  as: DemoStaffKey,
  cast: string,
  selection: string,
): Promise<GraphQLAnswer> {
  const query = `query ($id: ID!) { person(id: $id) { id ${selection} } }`;
  return (await ask({ as, query, variables: { id: person(cast) } })).body;
}

/** Category and code of everything an answer leaves out. */
export const withheldFrom = ({ extensions }: GraphQLAnswer) =>
  extensions?.consent.map(({ category, code }) => [category, code]);
