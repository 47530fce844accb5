/** Serials of orders by ids that are unique per merchant. */
export interface MerchantIndex {
  get(merchantId: string, id: string | undefined): number | undefined;
  set(merchantId: string, id: string, serial: number): void;
  delete(merchantId: string, id: string): void;
  clear(): void;
}

/** A map of maps: to join both ids into one key would cost more than the second look. */
export function createMerchantIndex(): MerchantIndex {
  const merchants = new Map<string, Map<string, number>>();
  return {
    get: (merchantId, id) => (id === undefined ? undefined : merchants.get(merchantId)?.get(id)),
    set(merchantId, id, serial) {
      const serials = merchants.get(merchantId);
      if (serials) serials.set(id, serial);
      else merchants.set(merchantId, new Map([[id, serial]]));
    },
    delete(merchantId, id) {
      const serials = merchants.get(merchantId);
      serials?.delete(id);
      if (serials?.size === 0) merchants.delete(merchantId);
    },
    clear: () => merchants.clear(),
  };
}
