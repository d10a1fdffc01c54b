import { createHash, randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { LedgerEntry } from '@kasane/ledger/entry';
import { OperationTypeNode } from 'graphql';
import { maskedError, type LogCause } from '../errors/coded-error.js';
import type { RequestContext } from '../request-context.js';
import type { Ledger } from './create-ledger.js';

export interface LedgerPluginOptions {
  readonly ledger: Pick<Ledger, 'record'>;
  readonly log: LogCause;
  readonly now?: () => Date;
}

type Leaving = GraphQLRequestContextWillSendResponse<RequestContext>;

/**
 * Writes who saw what before the answer leaves (design.md §5). What cannot be recorded is not
 * shown: data and extensions go, one coded error stays (leaks.md 17, 33). A request that showed
 * nothing about anybody is nobody's disclosure and needs no ledger.
 *
 * The last of the plugins: it waits, and then overwrites whatever the others made of the answer.
 */
export function ledgerPlugin({
  ledger,
  log,
  now = () => new Date(),
}: LedgerPluginOptions): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async (leaving) => {
          const disclosures = leaving.contextValue.disclosures();
          if (disclosures.length === 0) return;
          try {
            // What follows the first part of an answer could show more than was recorded.
            if (leaving.response.body.kind !== 'single') throw new Error('an answer in parts');
            await ledger.record(entryOf(leaving, disclosures, now()));
          } catch (cause) {
            // What an act recorded stands; that it was not told about doesn't undo it.
            const isAct = leaving.operation?.operation === OperationTypeNode.MUTATION;
            const code = isAct ? 'OUTCOME_UNKNOWN' : 'LEDGER_UNAVAILABLE';
            const error = maskedError({ code, where: 'ledger', cause }, log);
            leaving.response.body = {
              kind: 'single',
              singleResult: { data: null, errors: [error] },
            };
            leaving.response.http.status = 503;
          }
        },
      }),
  };
}

/** Longer names are cut: the text of the operation is identified by its digest. */
const NAME = 200;

function entryOf(
  { contextValue, source, operationName }: Leaving,
  disclosures: LedgerEntry['disclosures'],
  at: Date,
): LedgerEntry {
  const { viewer, purpose } = contextValue;
  return {
    id: randomUUID(),
    at: at.toISOString(),
    viewer: viewer.id,
    issuer: viewer.issuer,
    agency: viewer.agency,
    role: viewer.role,
    purpose,
    operation: {
      name: operationName?.slice(0, NAME) ?? null,
      sha256: createHash('sha256').update(source).digest('hex'),
    },
    disclosures,
  };
}
