import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { ActiveRule } from '../rules/rule-book.ts';
import type { World } from '../world/world.ts';
import { type JournalSummary, summarise } from './summary.ts';

/** What a world is like now, besides its journal. */
export interface WorldState extends Pick<World, 'name' | 'seed' | 'path'> {
  readonly time: World['time']['kind'];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When the next things are due, in milliseconds since 1970: the first twenty. */
  readonly due: readonly number[];
  readonly rules: readonly ActiveRule[];
}

/** A part of the journal, oldest first. */
export interface JournalPart {
  readonly entries: readonly JournalSummary[];
  /** How many entries before these were forgotten before they could be told. */
  readonly forgotten: number;
}

/** How far somebody has read: a journal that was cleared, or that of another process, is read from the start. */
interface Position {
  clears: number;
  number: number;
}

const BATCH = 200;
/** Milliseconds: how long entries are gathered, and how often the state is told, which rules and time change without any. */
const GATHER = 40;
const TICK = 1000;

/** Ids of an earlier process mean nothing in this one. */
const process = crypto.randomUUID().slice(0, 8);

/**
 * What happens in a world, as server-sent events: `journal` ({@link JournalPart}), `reset` before a journal
 * that begins again, and every second `state` ({@link WorldState}). It goes on after the `Last-Event-ID`. Nothing is queued for a slow reader: it holds a place in the journal, and
 * is told how much it has missed.
 */
export function streamWorld(context: Context, world: World): Response {
  const place = readPosition(context.req.header('last-event-id'));
  return streamSSE(context, async (stream) => {
    const bell = createBell();
    const unsubscribe = world.journal.subscribe(bell.ring);
    stream.onAbort(bell.ring);
    try {
      await tell(stream, world, place, bell);
    } finally {
      unsubscribe();
    }
  });
}

async function tell(stream: SSEStreamingApi, world: World, place: Position, bell: Bell): Promise<void> {
  while (!stream.aborted && !stream.closed) {
    if (await tellJournal(stream, world, place)) continue;
    await stream.writeSSE({ event: 'state', data: JSON.stringify(describeState(world)) });
    // What comes within a moment is told together.
    if (await bell.wait(TICK)) await stream.sleep(GATHER);
  }
}

/** Whether there may be more. */
async function tellJournal(stream: SSEStreamingApi, { journal }: World, place: Position): Promise<boolean> {
  if (journal.clears() !== place.clears) {
    Object.assign(place, { clears: journal.clears(), number: 0 });
    await stream.writeSSE({ event: 'reset', id: writePosition(place), data: '{}' });
  }
  const kept = journal.entries();
  const first = kept[0]?.number ?? 1;
  const entries = kept.slice(Math.max(0, place.number + 1 - first)).slice(0, BATCH);
  const [oldest, newest] = [entries[0], entries.at(-1)];
  if (oldest === undefined || newest === undefined) return false;
  const part: JournalPart = { entries: entries.map(summarise), forgotten: oldest.number - place.number - 1 };
  place.number = newest.number;
  await stream.writeSSE({ event: 'journal', id: writePosition(place), data: JSON.stringify(part) });
  return true;
}

/** The world as it is now. */
export function describeState({ name, seed, path, time, rules }: World): WorldState {
  const now = time.now();
  const due = time.waiting().slice(0, 20);
  return { name, seed, path, time: time.kind, now, due: due.map((wait) => now + wait), rules: rules() };
}

function writePosition({ clears, number }: Position): string {
  return `${process}.${clears}.${number}`;
}

function readPosition(id: string | undefined): Position {
  const [, of, clears, number] = /^([\w-]+)\.(\d{1,15})\.(\d{1,15})$/.exec(id ?? '') ?? [];
  return of === process ? { clears: Number(clears), number: Number(number) } : { clears: -1, number: 0 };
}

interface Bell {
  readonly ring: () => void;
  /** Whether it rang, since the last time or within so many milliseconds. */
  wait(milliseconds: number): Promise<boolean>;
}

function createBell(): Bell {
  let rang = false;
  let wake = (): void => {};
  return {
    ring() {
      rang = true;
      wake();
    },
    async wait(milliseconds) {
      if (!rang) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const result = rang;
      rang = false;
      return result;
    },
  };
}
