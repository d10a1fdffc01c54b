import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createGrantSigner, type GrantedRequest } from '@kasane/grant/sign-grant';
import { categoriesOf } from '../selection.js';

export interface GrantedAsk {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Subgraphs answer under a grant only, so those who hold no rule bring one that opens everything the
 * selection asks about everybody it will meet. Deciding costs them nothing, signing a little.
 *
 * Environment: GRANT_KEY_FILE.
 */
export function createGrants(): (subgraph: string, ask: GrantedAsk) => GrantedRequest {
  const key = createPrivateKey(readFileSync(process.env['GRANT_KEY_FILE'] ?? '', 'utf8'));
  const { sign } = createGrantSigner({ key });
  return (subgraph, ask) =>
    sign({
      ...ask,
      audience: subgraph,
      viewer: { id: 'benchmark', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
      purpose: 'MULTI_AGENCY_SUPPORT',
      subjects: [
        {
          people: peopleOf(ask.variables),
          open: ['PERSON_REFERENCE', ...(categoriesOf[subgraph] ?? [])],
        },
      ],
      visible: { PERSON_REFERENCE: '*' },
    });
}

const peopleOf = ({
  ['representations']: representations,
}: GrantedAsk['variables']): readonly string[] =>
  Array.isArray(representations)
    ? (representations as readonly { readonly id: string }[]).map(({ id }) => id)
    : [];
