// Chooses one tab of all that are open: the leader.

const leading = "sentra leader";

/**
 * Waits in line to lead, for as long as the page is open. The first in line leads until its page is closed,
 * or until another tab takes over because nothing is heard of it: browsers put to sleep what is not seen.
 * @param {(signal: AbortSignal) => void} begin what the leader does, until the signal
 * @param {AbortSignal} leaving when the page is closed
 * @returns {() => void} takes over
 */
export function lead(begin, leaving) {
  let waiting = new AbortController();

  /** @param {LockOptions} options */
  const request = (options) => {
    const ended = new AbortController();
    const lead = () => {
      begin(AbortSignal.any([ended.signal, leaving]));
      return new Promise((resolve) => leaving.addEventListener("abort", resolve));
    };
    navigator.locks.request(leading, options, lead).catch(() => {
      ended.abort();
      if (!leaving.aborted && !options.signal?.aborted) line(); // another has taken over
    });
  };
  const line = () => request({ signal: waiting.signal });
  leaving.addEventListener("abort", () => waiting.abort());
  line();
  return () => {
    waiting.abort();
    waiting = new AbortController();
    request({ steal: true });
  };
}
