import { closeSync, openSync, readSync } from 'node:fs';

/**
 * A file part by part, for one that is larger than a buffer may be (2 GiB). Each is a buffer of its
 * own: whoever keeps one does not see it change.
 *
 * @throws Error of the system where the file can't be opened or read
 */
export function* readChunks(file: string, size = 1 << 20): Generator<Buffer> {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(size);
      const length = readSync(handle, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}
