/**
 * How things stand with the site; news in live.go.
 * @typedef {object} News
 * @property {string} program whose modules a page should have
 * @property {string} wrong what is wrong with the site, as HTML; "" where nothing is
 * @property {string} key differs where wrong does
 * @property {Record<string, PageNews>} pages by path
 */

/**
 * How things stand with one page; pageNews in live.go.
 * @typedef {object} PageNews
 * @property {number} status
 * @property {string} digest of the page without the addresses of its style sheets
 * @property {string[]} styles those addresses
 * @property {string} gone that the page has gone or moved, as HTML; "" where it has not
 * @property {string} bar what the editor bar holds, as HTML
 */

export const newsPath = "/_sentra/news";
export const eventsPath = "/_sentra/events";

/** The name of the folder that this module came from: that of the server's version. */
export const program = new URL(import.meta.url).pathname.split("/").at(-2);

/**
 * The address of a file beside this module.
 * @param {string} name
 */
export const beside = (name) => new URL(name, import.meta.url).href;
