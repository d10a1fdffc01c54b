import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import type { Config, Operation } from './config.js';
import { createFetcher } from './graphql-fetcher.js';
import { OpenOperation } from './open-operation.js';
import type { Session } from './session.js';
import { ShownTab } from './shown-tab.js';
import { WideSpace } from './wide-space.js';

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
  const [opening] = useState(() => openedWith(config.operations));
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={sessionStorage}
      {...opening}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      forcedTheme="light"
    >
      <GraphiQL.Logo> </GraphiQL.Logo>
      <OpenOperation wanted={wanted} />
      <ShownTab />
      <WideSpace />
    </GraphiQL>
  );
}

/**
 * The first operation on a first visit, else the tab that was open. GraphiQL remembers a tab's
 * variables only once they have been edited, so they are filled in here, in its memory as well: it
 * opens a new tab for whatever does not match that to the letter.
 */
function openedWith(operations: readonly Operation[]) {
  const stored = readTabs();
  const tab = stored?.tabs[stored.activeTabIndex];
  if (stored === null || tab === undefined) {
    const [first] = operations;
    return first === undefined
      ? {}
      : {
          defaultTabs: [{ query: first.query, variables: first.variables }],
          initialVariables: first.variables,
        };
  }
  const known = operations.find(({ query }) => query === tab.query);
  tab.variables = tab.variables ?? known?.variables ?? null;
  sessionStorage.setItem(TABS, JSON.stringify(stored));
  return {
    ...(tab.query === null ? {} : { initialQuery: tab.query }),
    ...(tab.variables === null ? {} : { initialVariables: tab.variables }),
  };
}

const TABS = 'graphiql:tabState';

interface StoredTabs {
  readonly tabs: readonly { readonly query: string | null; variables: string | null }[];
  readonly activeTabIndex: number;
}

function readTabs(): StoredTabs | null {
  try {
    return JSON.parse(sessionStorage.getItem(TABS) ?? 'null') as StoredTabs | null;
  } catch {
    return null;
  }
}
