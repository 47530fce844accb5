/** An amount or a currency can't be taken as it is. Nothing is rounded or guessed. */
export class MoneyError extends Error {
  override readonly name = 'MoneyError';
}
