/**
 * Why a whole file was not taken; nothing of it reaches a database. The message is Japanese and for
 * staff: what is wrong, where, and what to do. Codes here are EMPTY_FILE, UNREADABLE_ENCODING and
 * NOT_CSV; whoever reads files of a certain kind adds its own.
 */
export class FileRefusal extends Error {
  override readonly name: string = 'FileRefusal';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
