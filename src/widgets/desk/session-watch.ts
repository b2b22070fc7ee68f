const minute = 60_000;

/**
 * How long before its end it is said that a session ends, in milliseconds: one that goes on when something is done, and
 * one that ends whatever is done, so that there is time to finish. WCAG 2.2.1 asks for 20 seconds at least.
 */
const [warning, farewell] = [2 * minute, 10 * minute];

/** The end of a session that is near: it can be put off, or is final. */
export interface NearEnd {
  at: Date;
  isFinal: boolean;
}

/** Knows when a session ends: each answer of the backend puts that off, as long as it may last at all. */
export interface SessionWatch {
  /** When it ends, once that is near. */
  readonly near: NearEnd | undefined;
  /** A session has begun, or was looked at: it ends then if nothing is done, and then whatever is done. */
  begin(session: { expiresAt: string; endsAt: string }): void;
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
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = () => {
    clearTimeout(timer);
    const now = Date.now();
    const next = [last - farewell, end - warning].filter((at) => at > now && at < end);
    if (next.length > 0) timer = setTimeout(tell, Math.min(...next) - now);
    else timer = setTimeout(over, Math.max(0, end - now));
  };
  const tell = () => {
    wait();
    changed();
  };
  const near = (): NearEnd | undefined => {
    if (lasts <= 0) return undefined;
    const now = Date.now();
    // What would be done in vain is not offered.
    if (end < last && end - now <= warning) return { at: new Date(end), isFinal: false };
    return last - now <= farewell ? { at: new Date(last), isFinal: true } : undefined;
  };

  return {
    get near() {
      return near();
    },
    begin({ expiresAt, endsAt }) {
      [end, last] = [Date.parse(expiresAt), Date.parse(endsAt)];
      lasts = end - Date.now();
      // With a clock that is so wrong nothing can be told; the backend says when it is over.
      if (lasts > 0) wait();
    },
    heard() {
      if (lasts <= 0) return;
      const wasNear = near() !== undefined;
      end = Math.min(Date.now() + lasts, last);
      wait();
      if (wasNear) changed();
    },
    stop() {
      clearTimeout(timer);
      lasts = 0;
    },
  };
}
