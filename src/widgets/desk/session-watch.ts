/** How long before its end it is said that a session ends, in milliseconds. WCAG 2.2.1 asks for 20 seconds at least. */
const warning = 2 * 60_000;

/** Knows when a session ends if nothing more is done: each answer of the backend puts that off. */
export interface SessionWatch {
  /** When it ends, once that is near. */
  readonly endsAt: Date | undefined;
  /** A session has begun, or was looked at; it ends then. */
  begin(expiresAt: string): void;
  /** The backend has answered. */
  heard(): void;
  stop(): void;
}

/**
 * Watches a session.
 * @param changed told when its end comes near, and when that is put off
 * @param over told when its time is over; the backend knows whether it has ended
 */
export function watchSession(changed: () => void, over: () => void): SessionWatch {
  let lasts = 0;
  let end = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = () => {
    clearTimeout(timer);
    const left = end - Date.now();
    if (left > warning) timer = setTimeout(near, left - warning);
    else timer = setTimeout(over, Math.max(0, left));
  };
  const near = () => {
    wait();
    changed();
  };

  return {
    get endsAt() {
      return lasts > 0 && end - Date.now() <= warning ? new Date(end) : undefined;
    },
    begin(expiresAt) {
      end = Date.parse(expiresAt);
      lasts = end - Date.now();
      // With a clock that is so wrong nothing can be told; the backend says when it is over.
      if (lasts > 0) wait();
    },
    heard() {
      if (lasts <= 0) return;
      const wasNear = end - Date.now() <= warning;
      end = Date.now() + lasts;
      wait();
      if (wasNear) changed();
    },
    stop() {
      clearTimeout(timer);
      lasts = 0;
    },
  };
}
