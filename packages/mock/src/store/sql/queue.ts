/** Runs things one after the other that go by the same name, and others at the same time. */
export type Queue = <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;

export function createQueue(): Queue {
  const last = new Map<string, Promise<unknown>>();
  return (name, run) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(run, run);
    last.set(name, turn);
    const leave = (): void => {
      if (last.get(name) === turn) last.delete(name);
    };
    turn.then(leave, leave);
    return turn;
  };
}
