import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Brings the open tab into sight: the row of tabs scrolls, and has no bar to scroll it with. */
export function ShownTab() {
  const { tabs, activeTabIndex } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
  }));
  useEffect(() => {
    document
      .querySelector('.graphiql-tab-active')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tabs, activeTabIndex]);
  return null;
}
