// The pages' policy lets no script turn a string into HTML, but by a policy of its own. What comes here was made by
// the server, which escapes it; the pages' own modules have no such policy.

/** @type {{createPolicy(name: string, rules: object): {createHTML(html: string): string}} | undefined} */
const types = /** @type {any} */ (globalThis).trustedTypes;
const policy = types?.createPolicy("sentra-serve", { createHTML: (/** @type {string} */ html) => html });

/**
 * Puts HTML of the server's into an element.
 * @param {Element} element
 * @param {string} html
 */
export function fill(element, html) {
  element.innerHTML = policy ? policy.createHTML(html) : html;
}
