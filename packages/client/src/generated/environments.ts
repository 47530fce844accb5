// Generated from spec/tables/api.md. Do not edit: change the table and run "pnpm generate".

/**
 * The base URLs that the tables name. A path in one takes the place of the `/api` with which the path of every function
 * begins.
 */
export const environments = {
  /** Production, Asia. */
  asia: 'https://open-sea.alipay.com',
  /** Production, North America. */
  northAmerica: 'https://open-na.alipay.com',
  /** Production, AlipayHK. Documents name it for signing in; nothing read names it for payments. Unconfirmed. */
  alipayHk: 'https://open.alipay.hk',
  /** Sandbox, AlipayHK, without TLS. Its `/isupergw` stands in place of the `/api` with which every path begins. */
  alipayHkSandbox: 'http://isupergw.alipaydev.com/isupergw',
  /** Production, Macao. Documents name it for signing in; nothing read names it for payments. Unconfirmed. */
  alipayMacao: 'https://open.alipaymo.com',
  /** Production, Europe, in stores only. Printed for a sister product; nothing read names it for this one. Unconfirmed. */
  europe: 'https://open-eu.alipay.com',
} as const;

/** An environment of the tables. */
export type EnvironmentName = keyof typeof environments;
