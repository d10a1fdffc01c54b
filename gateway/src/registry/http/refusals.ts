import { randomUUID } from 'node:crypto';
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

/** SQLSTATE classes 08 (connection), 57P (shutdown) and 53 (resources), or a socket that failed. */
function isDatabaseFailure(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && /^(08|57P|53)|^E(CONN|PIPE|NET|HOST|TIMED)/.test(code)) {
    return true;
  }
  return typeof message === 'string' && /Connection terminated|timeout exceeded/.test(message);
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);
