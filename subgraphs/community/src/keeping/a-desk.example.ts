import { randomUUID } from 'node:crypto';
import { createContext } from '@kasane/subgraph-kit/define-subgraph';
import type { Grant } from '@kasane/grant/grant';
import { graphql } from 'graphql';
import { loadAreas } from '../areas/load-areas.js';
import { startScratchDatabase, type ScratchDatabase } from '../scratch-database.js';
import { subgraph } from '../subgraph.js';

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Who asks: the city's own worker unless said otherwise. */
export type Reader = Partial<Grant['viewer']> & {
  readonly purpose?: Grant['purpose'];
  /** What the gateway has decided; nothing about anybody unless said otherwise. */
  readonly scope?: Grant['scope'];
  /** A grant that was used before, at another process; one of its own unless given. */
  readonly jti?: string;
};

const NOBODY: Grant['scope'] = { subjects: [], visible: {} };

export interface Desk {
  readonly scratch: ScratchDatabase;
  /** Every statement of the last question. */
  readonly statements: string[];
  readonly ask: (query: string, reader?: Reader, variables?: object) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** For tests: the subgraph on a database of its own, with two areas, under a grant of the reader. */
export async function openDesk(): Promise<Desk> {
  const scratch = await startScratchDatabase();
  process.env['DATABASE_URL_COMMUNITY'] = scratch.url;
  const statements: string[] = [];
  const databases = await subgraph.openDatabases((sql) => statements.push(sql));
  await loadAreas(scratch.client, { code: '459992', name: '重ね市' }, [
    {
      code: '1',
      name: '汐見圏域',
      towns: [{ code: '101', name: '汐見町', neighbourhood: '汐見町自治会' }],
    },
    {
      code: '2',
      name: '中央圏域',
      towns: [{ code: '201', name: '錦町', neighbourhood: '錦町自治会' }],
    },
  ]);
  return {
    scratch,
    statements,
    ask: async (
      source,
      { purpose = 'DEPARTMENT_DUTY', scope = NOBODY, jti = randomUUID(), ...viewer } = {},
      variableValues = {},
    ) => {
      statements.length = 0;
      const grant: Grant = {
        use: { jti, until: new Date(Date.now() + 20_000) },
        viewer: { id: 'community', agency: 'community', role: 'DEPARTMENT_WORKER', ...viewer },
        purpose,
        scope,
      };
      const answer = await graphql({
        schema: subgraph.schema,
        source,
        variableValues: { ...variableValues },
        contextValue: createContext(databases, grant),
      });
      return JSON.parse(JSON.stringify(answer)) as Answer;
    },
    stop: async () => {
      await Promise.all([...databases.values()].map((database) => database.destroy()));
      await scratch.stop();
    },
  };
}
