/** How many ends without doubt earn a retry. */
const PRICE = 10;

/**
 * Limits how many retries a client sends beside its first attempts, so that an outage is not made worse by all who wait
 * for it to end. Each retry costs one; ten calls that end without doubt earn one again.
 */
export interface Budget {
  /** Takes a retry, if one is left. */
  take(): boolean;
  /** A call has ended without doubt. */
  earn(): void;
}

export function createBudget(size: number): Budget {
  let left = size * PRICE;
  return {
    take() {
      if (left < PRICE) return false;
      left -= PRICE;
      return true;
    },
    earn() {
      left = Math.min(size * PRICE, left + 1);
    },
  };
}
