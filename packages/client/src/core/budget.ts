/** How much of a retry an end without doubt earns. */
const EARNED = 0.1;

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
  let left = size;
  return {
    take() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    earn() {
      left = Math.min(size, left + EARNED);
    },
  };
}
