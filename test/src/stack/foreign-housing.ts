import { startService } from '@kasane/infra/stack/service';
import { kasane } from './kasane.js';
import { allPickedUp } from './registry.js';
import { stack } from './running-stack.js';

export type Character = 'honest' | 'careless' | 'talkative';

export interface ForeignHousing {
  readonly url: string;
  /** About whom it was asked, be it for nothing, in order, since it was started. */
  readonly heard: () => Promise<readonly string[]>;
  /** Whose record it was made to look at, in order, since it was started. */
  readonly asked: () => Promise<readonly string[]>;
  /** How it behaves from now on (test/foreign/public-housing.mjs). */
  readonly become: (character: Character) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const NAME = 'municipal-housing';

/** The server of another vendor, as its vendor starts it. */
export async function startForeignHousing(): Promise<ForeignHousing> {
  const service = await startService({
    name: NAME,
    program: new URL('../../foreign/public-housing.mjs', import.meta.url),
    env: { GRANT_KEYS_URL: `${stack.gateway}/.well-known/kasane-grant-keys.json` },
    onLog: () => undefined,
  });
  const get = async (path: string): Promise<unknown> =>
    (await fetch(new URL(path, service.url))).json();
  return {
    url: service.url,
    heard: async () => (await get('/heard')) as readonly string[],
    asked: async () => (await get('/asked')) as readonly string[],
    become: async (character) => {
      await get(`/become/${character}`);
    },
    stop: service.stop,
  };
}

/** The same, checked and published; the command line is all the vendor has of the platform. */
export async function registerForeignHousing(): Promise<ForeignHousing> {
  const foreign = await startForeignHousing();
  const at = [NAME, '--as', 'housing', '--url', foreign.url];
  await done('check', ...at);
  await done('publish', ...at, '--reason', '他社製の重ね');
  await allPickedUp();
  return {
    ...foreign,
    stop: async () => {
      await done('delete', NAME, '--as', 'housing', '--even-if-used', '--reason', '試験の終わり');
      await allPickedUp();
      await foreign.stop();
    },
  };
}

async function done(command: string, ...args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await kasane(['subgraph', command, ...args]);
  if (code !== 0)
    throw new Error(`kasane subgraph ${command} ended with ${String(code)}: ${stdout}${stderr}`);
}
