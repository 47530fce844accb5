import type { Notice, NoticeStore } from './notice-store.ts';

/** Notices in memory, by the serial of their order. */
export interface MemoryNotices extends NoticeStore {
  /** One more, and taken already. */
  add(notice: Notice): void;
  clear(): void;
}

interface Kept {
  readonly notice: Notice;
  readonly taken: boolean;
}

export function createMemoryNotices(): MemoryNotices {
  const kept = new Map<number, Kept>();
  const put = (notice: Notice, taken: boolean): void => void kept.set(notice.order.serial, { notice, taken });
  const find = ({ order, attempt }: Notice, taken: boolean): Kept | undefined => {
    const found = kept.get(order.serial);
    return found?.taken === taken && found.notice.attempt === attempt ? found : undefined;
  };
  return {
    add: (notice) => put(notice, true),
    async pending(until = Number.POSITIVE_INFINITY) {
      const free = [...kept.values()].flatMap(({ notice, taken }) => (taken || notice.due > until ? [] : notice));
      return free.sort((one, other) => one.due - other.due);
    },
    async take(notice) {
      const found = find(notice, false);
      if (found) put(found.notice, true);
      return found !== undefined;
    },
    async settle(notice, next) {
      if (find(notice, true) === undefined) return;
      if (next) put(next, false);
      else kept.delete(notice.order.serial);
    },
    clear: () => kept.clear(),
  };
}
