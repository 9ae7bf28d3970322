// Listens to the server's events, again and again.

const quickest = 100; // milliseconds until a connection that broke is tried again
const slowest = 1000;
const silence = 30000; // after as long without a heartbeat (events.go: every 10 s) the connection is dead

/**
 * Calls look for each event, the first of which comes with the connection, until the signal.
 * @param {string} address
 * @param {() => void} look
 * @param {AbortSignal} signal
 */
export function stream(address, look, signal) {
  let wait = quickest;
  /** @type {EventSource | undefined} */
  let source;
  let timer = 0;

  const connect = () => {
    source?.close();
    source = new EventSource(address);
    source.addEventListener("look", () => (alive(), look()));
    source.addEventListener("beat", alive);
    source.addEventListener("error", again); // browsers differ in when they try again: none may by itself
    later(connect, silence);
  };
  const alive = () => {
    wait = quickest;
    later(connect, silence);
  };
  const again = () => {
    source?.close();
    later(connect, wait);
    wait = Math.min(wait * 2, slowest);
  };
  /**
   * @param {() => void} what
   * @param {number} when
   */
  const later = (what, when) => {
    clearTimeout(timer);
    timer = window.setTimeout(what, when);
  };
  // Timers of a tab that is not seen run late.
  const seen = () => document.visibilityState === "visible" && source?.readyState === EventSource.CLOSED && connect();

  document.addEventListener("visibilitychange", seen, { signal });
  signal.addEventListener("abort", () => {
    source?.close();
    clearTimeout(timer);
  });
  connect();
}
