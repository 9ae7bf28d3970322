// Brings the news to every tab. A browser opens six connections to a host at most, and a stream of events
// holds one for as long as it is open: so one tab, the leader, listens to the server for all of them.
import { eventsPath, newsPath } from "./news.js";
import { stream } from "./stream.js";

/** @import { News } from "./news.js" */

const leading = "sentra leader";
const opened = "sentra page ";

/**
 * Calls hear with the news, now and whenever there is any.
 * @param {(news: News) => void} hear
 */
export function listen(hear) {
  // Both need a secure context, which localhost is and another machine's address is not.
  if (navigator.locks) listenTogether(hear);
  else listenAlone(hear);
}

/** @param {(news: News) => void} hear */
function listenTogether(hear) {
  const id = crypto.randomUUID();
  const channel = new BroadcastChannel("sentra");
  const leaving = new AbortController();
  /** @type {(() => void) | undefined} */
  let ask;
  channel.onmessage = ({ data }) => {
    if (data.news) hear(data.news);
    else ask?.();
  };
  // A tab holds the lock that names its page for as long as it is open, however it ends: the leader looks
  // at these to know which pages there are.
  const held = holdUntil(leaving.signal, `${opened}${id} ${location.pathname}`, () => channel.postMessage({ opened: id }));
  const led = holdUntil(leaving.signal, leading, () => {
    ask = together(async () => {
      const news = await fetchNews(id, await openPages());
      if (!news) return;
      channel.postMessage({ news });
      hear(news);
    });
    stream(`${eventsPath}?id=${id}`, ask, leaving.signal);
  });
  addEventListener("pagehide", () => leaving.abort());
  // Back to a page that the browser had put away: it heard nothing in the meantime.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  for (const lock of [held, led]) lock.catch((/** @type {Error} */ error) => leaving.signal.aborted || console.error(error));
}

/**
 * Without what lets tabs know of each other, each listens for itself while it is seen.
 * @param {(news: News) => void} hear
 */
function listenAlone(hear) {
  const id = String(Math.random());
  let away = new AbortController();
  const ask = together(async () => {
    const news = await fetchNews(id, [location.pathname]);
    if (news) hear(news);
  });
  const look = () => {
    away.abort();
    away = new AbortController();
    if (document.visibilityState === "visible") stream(`${eventsPath}?id=${id}`, ask, away.signal);
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => away.abort());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  look();
}

/**
 * Waits for a lock, calls then, and holds the lock until the signal.
 * @param {AbortSignal} signal
 * @param {string} name
 * @param {() => void} then
 */
function holdUntil(signal, name, then) {
  return navigator.locks.request(name, { signal }, () => {
    then();
    return new Promise((resolve) => signal.addEventListener("abort", resolve));
  });
}

/** The paths of all open pages. */
async function openPages() {
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap((lock) => (lock.name?.startsWith(opened) ? [lock.name.slice(opened.length)] : []));
  return [...new Set(names.map((name) => name.slice(name.indexOf(" ") + 1)))];
}

/**
 * Asks the server for the news of pages; undefined when it is not there, of which the stream hears, too.
 * @param {string} id
 * @param {string[]} pages
 * @returns {Promise<News | undefined>}
 */
async function fetchNews(id, pages) {
  const query = new URLSearchParams([["id", id], ...pages.map((page) => ["page", page])]);
  try {
    const response = await fetch(`${newsPath}?${query}`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes of a task one that runs once at a time: when asked for while it runs, it runs once more.
 * @param {() => Promise<void>} task
 */
function together(task) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await task();
    }
    running = false;
  };
}
