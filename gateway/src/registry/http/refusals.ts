import { randomUUID } from 'node:crypto';
import { isDatabaseFailure } from '@kasane/db/database-failure';
import type { ErrorRequestHandler } from 'express';
import { RegistryError, refusalOf, type RegistryErrorCode } from '../registry-errors.js';

export type LogRefusal = (entry: { id: string; code: string; cause: string }) => void;

/** What the body reader found wrong, by the status it gives. */
const bodyCodes: ReadonlyMap<unknown, RegistryErrorCode> = new Map<unknown, RegistryErrorCode>([
  [400, 'MALFORMED_BODY'],
  [413, 'BODY_TOO_LARGE'],
  [415, 'MALFORMED_BODY'],
]);

/** The last look at what went wrong: a code of the table, and the cause in the log alone. */
export const createRefusals =
  (log: LogRefusal): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { code, details } = refused(error);
    const { status, error: told } = refusalOf(code);
    const { field, checks } = details;
    const id = status < 500 ? undefined : randomUUID();
    if (id !== undefined) log({ id, code, cause: describe(error) });
    if (status === 401) response.set('www-authenticate', 'Bearer');
    response.status(status).json({
      error: {
        ...told,
        ...(field === undefined ? {} : { field }),
        ...(id === undefined ? {} : { id }),
      },
      ...(checks === undefined ? {} : { checks }),
    });
  };

function refused(error: unknown): Pick<RegistryError, 'code' | 'details'> {
  if (error instanceof RegistryError) return error;
  const { status } = error as { readonly status?: unknown };
  const code =
    bodyCodes.get(status) ?? (isDatabaseFailure(error) ? 'STORE_UNAVAILABLE' : 'INTERNAL_ERROR');
  return { code, details: {} };
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);
