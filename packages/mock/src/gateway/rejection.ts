import type { ResultCodeName } from '../engine/codes.ts';

/** A request does not pass a check. It becomes a signed reply; nothing else has happened. */
export class Rejection extends Error {
  override readonly name: string = 'Rejection';
  readonly code: ResultCodeName;

  constructor(code: ResultCodeName, message: string) {
    super(message);
    this.code = code;
  }
}
