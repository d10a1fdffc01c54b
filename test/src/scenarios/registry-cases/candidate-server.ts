import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a department's server behaves. */
export interface Behaviour {
  readonly sdl: string;
  /** Answered for every labelled field, whoever asks. */
  readonly shows?: unknown;
}

export interface CandidateServer {
  /** The address of a server that behaves like this. */
  readonly serve: (behaviour: Behaviour) => string;
  /** Of the same kind, without health. */
  readonly unwell: (behaviour: Behaviour) => string;
  readonly stop: () => Promise<void>;
}

/** Servers of departments to come, all behind one port: each is well, guarded and serves its SDL. */
export async function startCandidateServer(): Promise<CandidateServer> {
  const behaviours: Behaviour[] = [];
  const open = async (healthy: boolean) => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/health') {
        response.writeHead(healthy ? 200 : 503).end('{}');
        return;
      }
      const { sdl = '', shows = null } = behaviours[Number(request.url?.slice(1))] ?? {};
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
        const refused = shows === null && request.headers['x-kasane-grant'] !== undefined;
        const answer = refused ? REFUSED : { data: answerTo(query, sdl, shows) };
        response.end(JSON.stringify(answer));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return { server, origin: `http://127.0.0.1:${String(port)}` };
  };
  const well = await open(true);
  const unwell = await open(false);
  const at = (origin: string) => (behaviour: Behaviour) =>
    `${origin}/${String(behaviours.push(behaviour) - 1)}`;
  return {
    serve: at(well.origin),
    unwell: at(unwell.origin),
    stop: async () => {
      for (const { server } of [well, unwell]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/** No grant that comes here is a good one (PROTOCOL.md). */
const REFUSED = { errors: [{ message: '', extensions: { code: 'GRANT_REFUSED' } }] };

function answerTo(query: string, sdl: string, shows: unknown): object {
  if (query.includes('_service')) return { _service: { sdl } };
  const person = /\.\.\. on Person \{ (\w+)/.exec(query)?.[1];
  if (person !== undefined) return { _entities: [{ [person]: shows }] };
  const root = /\{ (\w+)/.exec(query)?.[1] ?? '';
  return { [root]: shows };
}
