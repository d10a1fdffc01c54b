import type { ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { maskedError, type LogCause } from '../errors/coded-error.js';
import { messageOf, type GatewayErrorCode } from '../errors/error-codes.js';

/** What the console cannot show, with a code of the gateway's table. */
export class ConsoleRefusal extends Error {
  constructor(
    readonly code: GatewayErrorCode,
    readonly status: number,
  ) {
    super(code);
    this.name = 'ConsoleRefusal';
  }
}

/** Refusals as the endpoint tells them: a code and our words; any other cause in the log alone. */
export const createConsoleErrors =
  (log: LogCause): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof ConsoleRefusal) {
      const { code, status } = error;
      response
        .status(status)
        .json({ errors: [{ message: messageOf(code), extensions: { code } }] });
      return;
    }
    const status = error instanceof GraphQLError ? statusOf(error) : undefined;
    if (error instanceof GraphQLError && status !== undefined) {
      if (status === 401) response.set('www-authenticate', 'Bearer');
      const { message, extensions } = error;
      response
        .status(status)
        .json({ errors: [{ message, extensions: { code: extensions['code'] } }] });
      return;
    }
    const masked = maskedError(
      { code: 'REGISTRY_UNAVAILABLE', where: 'console', cause: error },
      log,
    );
    response.status(503).json({ errors: [masked] });
  };

/** As auth-error.ts says it. */
const statusOf = ({ extensions }: GraphQLError): number | undefined =>
  (extensions['http'] as { readonly status?: number } | undefined)?.status;
