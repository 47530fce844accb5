/** What the tables say of one API function as a whole. */
export interface OperationInfo<Name extends string = string> {
  /** Short name, such as `pay`. */
  readonly name: Name;
  /** Full name that travels in the head, such as `alipay.intl.acquiring.offline.pay`. */
  readonly function: string;
  readonly version: string;
  /**
   * Path below the gateway's base URL; a path in that, such as a sandbox's, takes the place of the `/api`. It cannot be
   * derived from the function's name. That of an inbound function merely stands for the address that the merchant
   * chooses.
   */
  readonly path: string;
  /** `outbound`: the merchant calls the provider. `inbound`: the provider calls the merchant. */
  readonly direction: 'outbound' | 'inbound';
  /** Body field whose repetition makes a retry safe. */
  readonly idempotencyKey?: string;
  /**
   * What ends the doubt about a call that may have taken effect: `query` the order, or `repeat` the same content, which
   * either reads only or is recognised by the provider.
   */
  readonly inDoubt: 'query' | 'repeat';
  /** `unconfirmed`: parts of the tables rest on no page that could be read. */
  readonly confidence: 'documented' | 'unconfirmed';
}
