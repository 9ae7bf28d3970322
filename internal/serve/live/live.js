// Keeps an open page as new as the site: what is here runs in every page that the server sends to a browser.
import { Bar } from "./bar.js";
import { restore } from "./keep.js";
import { listen } from "./listen.js";
import { Overlay } from "./overlay.js";
import { Page } from "./page.js";

restore();
const page = new Page();
const overlay = new Overlay();
const bar = new Bar({
  wrong: () => overlay.open(),
  gone: () => overlay.open(),
});

listen((news) => {
  const mine = news.pages[location.pathname];
  if (page.update(news.program, mine)) return; // it is being loaded again
  const lost = mine !== undefined && !news.wrong && page.lost(mine);
  if (news.wrong) overlay.show(news.wrong, news.key);
  else if (lost) overlay.show(mine.gone, mine.gone);
  else overlay.hide();
  if (mine) bar.show(mine.bar);
  bar.button("gone")?.toggleAttribute("hidden", !lost); // of a page that never was there is nothing to say
  document.dispatchEvent(new CustomEvent("sentra:news")); // for whoever waits for this, as tests do
});
