import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Between family and given name: an ordinary character here, to Monaco a suspicious one. */
const shown = { unicodeHighlight: { allowedCharacters: { '\u3000': true as const } } };

/** Keeps the editors from boxing the space of Japanese names; other invisible characters stay boxed. */
export function WideSpace() {
  const editors = useGraphiQL((state) => ({
    query: state.queryEditor,
    variables: state.variableEditor,
    response: state.responseEditor,
  }));
  const { query, variables, response } = editors;
  useEffect(() => {
    for (const editor of [query, variables, response]) editor?.updateOptions(shown);
  }, [query, variables, response]);
  return null;
}
