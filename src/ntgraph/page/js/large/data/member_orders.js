/** The order of a few values as one number. */

/**
 * Write the order that has this number among all orders of so many values.
 * @param {number} number @param {Uint8Array} order
 */
export function readOrder(number, order) {
  let rest = number;
  for (let left = 1; left <= order.length; left++) {
    const place = order.length - left;
    const smaller = rest % left;
    rest = (rest - smaller) / left;
    order[place] = smaller;
    for (let later = place + 1; later < order.length; later++) {
      if ((order[later] ?? 0) >= smaller) order[later] = (order[later] ?? 0) + 1;
    }
  }
}
