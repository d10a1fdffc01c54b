import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { findDemoStaff } from './demo-staff.js';
import { failurePage, pageHeaders, staffPage } from './staff-page.js';

/** A form of this page holds one staff key. */
const MAX_BODY = 1_000;

/**
 * Answers "who are you?" in the demo: at once when the request names a member of staff
 * (`login_hint`), else by a page with one button for each.
 */
export async function answerInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { uid, params } = await provider.interactionDetails(request, response);
    const hint = params['login_hint'];
    const chosen = request.method === 'POST' ? await readStaffKey(request) : hint;
    const staff = typeof chosen === 'string' ? findDemoStaff(chosen) : undefined;
    if (staff !== undefined) {
      // A native client must not be answered without an explicit step (RFC 8252 §8.6): this is the step.
      const result = { login: { accountId: staff.key, remember: false }, consent: {} };
      await provider.interactionFinished(request, response, result, {
        mergeWithLastSubmission: false,
      });
      return;
    }
    response.writeHead(200, pageHeaders).end(
      staffPage({
        uid,
        ...(chosen === undefined
          ? {}
          : { notice: '指定された職員は登録されていません。下から選んでください。' }),
      }),
    );
  } catch {
    // A bookmark, a page left open too long, or a second click: nothing is under way any more.
    if (response.headersSent) response.end();
    else response.writeHead(400, pageHeaders).end(failurePage('interaction_expired'));
  }
}

async function readStaffKey(request: IncomingMessage): Promise<string | null> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    body += chunk.toString('utf8');
    if (body.length > MAX_BODY) return null;
  }
  return new URLSearchParams(body).get('staff');
}
