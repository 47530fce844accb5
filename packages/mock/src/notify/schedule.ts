const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long the gateway waits after each delivery that was not acknowledged: eight deliveries in all. The pages state it
 * for a sister notification of the same family.
 */
export const GAPS: readonly number[] = [2 * MINUTE, 10 * MINUTE, 10 * MINUTE, 1 * HOUR, 2 * HOUR, 6 * HOUR, 15 * HOUR];

/** How long one delivery may take. Ours: no page says it. */
export const PATIENCE = 10_000;
