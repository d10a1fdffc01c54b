import type { RequestHandler } from 'express';
import { messageOf } from '../errors/error-codes.js';

/**
 * Operations come in a body or not at all. A URL is written down by every proxy, server and browser on
 * its way, and an operation names people, in its text or in its variables (leaks.md 32).
 */
export const postOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') {
    next();
    return;
  }
  const code = 'POST_ONLY';
  response
    .status(405)
    .set('allow', 'POST')
    .json({ errors: [{ message: messageOf(code), extensions: { code } }] });
};
