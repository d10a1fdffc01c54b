/**
 * The port a variable gives; 0, any free one, where it is not set.
 * @throws Error naming what is wrong and what it takes.
 */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 0;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${value}"; it must be a port number from 0 to 65535`);
}
