/** How much of a long list is shown at once; the rest is counted and can be had. */

export const LISTED_AT_ONCE = 50;
