// Brings the news to every tab. A browser opens six connections to a host at most, and a stream of events
// holds one for as long as it is open: so one tab, the leader, listens to the server for all of them.
import { lead } from "./lead.js";
import { eventsPath, newsPath } from "./news.js";
import { stream } from "./stream.js";

/** @import { News } from "./news.js" */

const opened = "sentra page ";
const asleep = 3000; // milliseconds without an answer after which the leader is taken to be asleep

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
  /** @type {(() => void) | undefined} what the leader does when there may be news */
  let ask;
  let patience = 0;
  const takeOver = lead((signal) => {
    clearTimeout(patience);
    ask = together(async () => {
      const news = await fetchNews(id, await openPages());
      if (signal.aborted) return;
      channel.postMessage({ news });
      if (news) hear(news);
    });
    signal.addEventListener("abort", () => (ask = undefined));
    stream(`${eventsPath}?id=${id}`, ask, signal);
  }, leaving.signal);
  const inquire = () => {
    if (ask) return ask();
    channel.postMessage({ opened: id });
    clearTimeout(patience);
    patience = window.setTimeout(takeOver, asleep);
  };
  channel.onmessage = ({ data }) => {
    if (data.opened) return ask?.();
    clearTimeout(patience); // without news, too: then it is the server that does not answer
    if (data.news) hear(data.news);
  };
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && inquire());
  addEventListener("pagehide", () => leaving.abort());
  // Back to a page that the browser had put away: it heard nothing in the meantime.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  // The leader looks at these locks to know which pages there are: a tab holds its own for as long as it is
  // open, however it ends.
  const open = () => {
    inquire();
    return new Promise((resolve) => leaving.signal.addEventListener("abort", resolve));
  };
  navigator.locks.request(`${opened}${id} ${location.pathname}`, open);
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
    try {
      while (again) {
        again = false;
        await task();
      }
    } finally {
      running = false;
    }
  };
}
