import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import type { Config, Operation } from './config.js';
import { createFetcher } from './graphql-fetcher.js';
import { OpenOperation } from './open-operation.js';
import type { Session } from './session.js';

export interface WorkspaceProps {
  readonly config: Config;
  readonly session: Session;
  readonly purpose: string;
  readonly wanted: { readonly operation: Operation } | null;
  readonly onRefused: (message: string) => void;
}

/** GraphiQL itself. Queries and history live in sessionStorage: they may hold names of people. */
export function Workspace({ config, session, purpose, wanted, onRefused }: WorkspaceProps) {
  const fetcher = useMemo(
    () => createFetcher({ token: session.token, purpose, onRefused }),
    [session.token, purpose, onRefused],
  );
  // GraphiQL takes the first tab's variables from here, and would put them over those it has stored.
  const [first] = useState(() =>
    sessionStorage.getItem('graphiql:tabState') === null ? config.operations[0] : undefined,
  );
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={sessionStorage}
      {...(first === undefined ? {} : openedWith(first))}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      forcedTheme="light"
    >
      <GraphiQL.Logo> </GraphiQL.Logo>
      <OpenOperation wanted={wanted} />
    </GraphiQL>
  );
}

const openedWith = ({ query, variables }: Operation) => ({
  defaultTabs: [{ query, variables }],
  initialVariables: variables,
});
