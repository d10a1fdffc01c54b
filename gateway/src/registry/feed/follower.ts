import { listen } from './notifications.js';

export interface FollowerOptions<T> {
  readonly databaseUrl: string;
  readonly pollMs: number;
  readonly look: (take: (next: T) => Promise<void>) => Promise<void>;
  readonly tell: (error: unknown) => void;
}

export interface Follower<T> {
  readonly follow: (take: (next: T) => Promise<void>) => void;
  readonly stop: () => Promise<void>;
}

/** One look at a time; what is told during a look is looked at after it. */
export function createFollower<T>({
  databaseUrl,
  pollMs,
  look,
  tell,
}: FollowerOptions<T>): Follower<T> {
  let looking: Promise<void> | undefined;
  let again = false;
  let close = (): Promise<void> => Promise.resolve();
  const wake = (take: (next: T) => Promise<void>): void => {
    if (looking !== undefined) {
      again = true;
      return;
    }
    looking = look(take)
      .catch(tell)
      .then(() => {
        looking = undefined;
        if (!again) return;
        again = false;
        wake(take);
      });
  };
  return {
    follow: (take: (next: T) => Promise<void>): void => {
      const onNotification = (): void => {
        wake(take);
      };
      const listener = listen({ url: databaseUrl, channel: 'kasane_supergraph', onNotification });
      const timer = setInterval(onNotification, pollMs);
      close = async () => {
        clearInterval(timer);
        await listener.stop();
        await looking;
      };
    },
    stop: () => close(),
  };
}
