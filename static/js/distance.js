/**
 * How many kilometres lie between two points as the crow flies, by the haversine formula.
 * @param {number[]} a degrees north and east
 * @param {number[]} b
 */
export function distance(a, b) {
  const [lat1 = 0, lon1 = 0] = a.map(radians);
  const [lat2 = 0, lon2 = 0] = b.map(radians);
  const half = (/** @type {number} */ angle) => Math.sin(angle / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(lon2 - lon1)));
}

/** @param {number} degrees */
function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

/**
 * Kilometres as they are told: to ten where that is as well as most places are known.
 * @param {number} far
 */
export function rounded(far) {
  return far < 100 ? Math.round(far) : Math.round(far / 10) * 10;
}
