import type { ErrorRequestHandler } from 'express';
import { maskedError, type LogCause } from './coded-error.js';
import { messageOf, type GatewayErrorCode } from './error-codes.js';

/** What the body reader found wrong, by the status it gives (RFC 9110 §15.5). */
const codes: ReadonlyMap<unknown, GatewayErrorCode> = new Map<unknown, GatewayErrorCode>([
  [400, 'MALFORMED_BODY'],
  [413, 'BODY_TOO_LARGE'],
  [415, 'UNSUPPORTED_BODY'],
]);

/**
 * Answers a body that could not be read as everything else is answered: JSON, a code, and a text of
 * ours. The framework's own page is HTML with the request's text and our file names (leaks.md 36).
 */
export const createMalformedBody =
  (log: LogCause): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = (error as { readonly status?: unknown } | null)?.status;
    const code = codes.get(status);
    if (code === undefined) {
      const masked = maskedError({ code: 'INTERNAL_ERROR', where: 'http', cause: error }, log);
      response.status(500).json({ errors: [masked] });
      return;
    }
    response
      .status(Number(status))
      .json({ errors: [{ message: messageOf(code), extensions: { code } }] });
  };
