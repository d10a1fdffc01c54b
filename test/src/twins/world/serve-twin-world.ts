import { startTwinWorld, type Question, type TwinWorldOptions } from './twin-world.js';

/** What fork-twin-world.ts asks of this process: to serve a world first, then questions, one at a time. */
export type Request = { readonly serve: TwinWorldOptions } | { readonly question: Question };

// Each of the servers in this process would like to be told of Ctrl-C.
process.setMaxListeners(50);

const say = (message: object): void => {
  process.send?.(message);
};

/** Whatever fails is told to who asked. */
const orFail = (work: Promise<void>): void => {
  void work.catch((cause: unknown) => {
    say({ failed: cause instanceof Error ? String(cause.stack) : String(cause) });
  });
};

process.once('message', (request: Request) => {
  if (!('serve' in request)) return;
  const starting = startTwinWorld(request.serve);
  orFail(
    starting.then(({ supergraphSdl }) => {
      say({ supergraphSdl });
    }),
  );
  process.on('message', (next: Request) => {
    if (!('question' in next)) return;
    orFail(
      starting.then(async ({ ask }) => {
        say({ seen: await ask(next.question) });
      }),
    );
  });
  process.once('disconnect', () => {
    void starting.then(({ stop }) => stop()).finally(() => process.exit());
  });
});
