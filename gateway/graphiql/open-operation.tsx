import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import type { Operation } from './config.js';

/** Opens an operation in a tab of its own, or goes to the tab that already shows it. */
export function OpenOperation({ wanted }: { wanted: { readonly operation: Operation } | null }) {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    tabs: state.tabs,
  }));
  const done = useRef<object | null>(null);
  useEffect(() => {
    if (wanted === null || done.current === wanted) return;
    if (queryEditor === undefined || variableEditor === undefined) return;
    done.current = wanted;
    const { query, variables } = wanted.operation;
    const open = tabs.findIndex((tab) => tab.query === query);
    if (open >= 0) actions.changeTab(open);
    else {
      actions.addTab();
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
    }
    queryEditor.focus();
  }, [wanted, queryEditor, variableEditor, tabs, actions]);
  return null;
}
