import type { Origin } from '../spec/model.ts';
import type { ChangeKind } from './kinds.ts';

/**
 * What a change means for callers, in the words of GraphQL's schema checks. `breaking`: code that worked is refused,
 * misread or does not compile. `dangerous`: code still runs and may act differently. `safe`: nothing to do.
 */
export type Severity = 'breaking' | 'dangerous' | 'safe';

/** The messages of a function that a change is in. */
export type Direction = 'request' | 'response' | 'both';

/**
 * The merchant's part in those messages. A merchant sends the requests of outbound functions and the answers to inbound
 * ones, and receives the rest. Severity follows from this and not from the direction: for an inbound function the
 * provider is the caller.
 */
export type MerchantRole = 'sends' | 'receives' | 'both';

/** What stood in the table, or stands there now. */
export type Fact = string | number | readonly string[];

export const packageKeys = ['types', 'client', 'mock', 'openapi', 'envelope'] as const;
export type PackageKey = (typeof packageKeys)[number];

export type Bump = 'major' | 'minor' | 'patch';
/** Bumps by package, as for versions from 1.0.0 on; `bumpAt` turns them into those of a 0.x version. */
export type Bumps = { readonly [Key in PackageKey]?: Bump };

export interface Change {
  readonly kind: ChangeKind;
  /** What changed, in the words of `decisions.yaml`: `pay.requestBody.notifyUrl`, `Money.value`, `resultCodes.SUCCESS`. */
  readonly subject: string;
  readonly direction: Direction;
  readonly merchant: MerchantRole;
  readonly severity: Severity;
  /** What it means for callers, in one sentence. */
  readonly why: string;
  readonly before?: Fact;
  readonly after?: Fact;
  /** Short names of the functions concerned; none when no message uses the subject. */
  readonly operations: readonly string[];
  readonly packages: Bumps;
  /** Where it stands now, or stood when it is gone. */
  readonly origin?: Origin;
}

/** A use of something by a message of a function. */
export interface Use {
  readonly operation: string;
  readonly direction: 'request' | 'response';
  readonly merchant: 'sends' | 'receives';
}

/** A difference before any rule has judged it. */
export interface Finding extends Pick<Change, 'kind' | 'subject' | 'before' | 'after' | 'origin'> {
  readonly uses: readonly Use[];
  /** The merchant's part where it is not that of the uses: whoever starts the call, for a function as a whole. */
  readonly merchant?: 'sends' | 'receives';
}

/** What every finding about one thing has in common. */
export type Place = Pick<Finding, 'subject' | 'uses' | 'merchant' | 'origin'>;
