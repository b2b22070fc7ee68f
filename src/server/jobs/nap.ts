/** Pauses between looks at something, in milliseconds. */
export interface Nap {
  /** Resolves after a pause, or when woken. Each pause is twice as long as the one before. */
  sleep(): Promise<void>;
  /** Ends the pause, or leaves out the next one, and begins again with the shortest. */
  wake(): void;
}

/**
 * Pauses that grow from `least` to `most` while nothing happens: whoever was woken too early, such as by a job that
 * another transaction has yet to commit, looks again soon and then less and less. They keep no process alive.
 */
export function createNap({ least, most }: { least: number; most: number }): Nap {
  let pause = least;
  let woken = false;
  let rise = () => {};
  return {
    async sleep() {
      if (!woken) {
        const length = pause;
        pause = Math.min(pause * 2, most);
        await new Promise<void>((resolve) => {
          rise = resolve;
          setTimeout(resolve, length).unref();
        });
      }
      woken = false;
    },
    wake() {
      pause = least;
      woken = true;
      rise();
    },
  };
}
