import type { Id } from '../../model/id.js';

/** How long a reload may wait for its own former page to let go, in milliseconds. */
const PATIENCE = 400;

/** Lets go of the work that is held. */
export type Release = () => void;

/**
 * Holds a work for this window, so that no other window writes over it. Null where another window holds it. The
 * browser lets go when the window closes or crashes.
 */
export async function hold(id: Id, locks: LockManager | undefined = navigator.locks): Promise<Release | null> {
  // Browsers without locks are none of ours; there, the latest window to write has the work.
  if (!locks) return () => undefined;
  return new Promise((settle) => {
    const granted = (): Promise<void> => new Promise<void>((release) => settle(release));
    locks.request(`ketenstroom.work.${id}`, { signal: AbortSignal.timeout(PATIENCE) }, granted).catch(() => settle(null));
  });
}
