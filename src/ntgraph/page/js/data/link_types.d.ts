/** What several kinds of records share: links, and words of closed lists. */

export interface Link {
  text: string;
  address: string;
}

export interface Term {
  id: string;
  label: string;
  definition: string;
}

/** A verdict; `path` draws its shape in a box of 16 by 16. */
export interface Verdict extends Term {
  path: string;
  count: number;
}

/** Whether a statement cites a work, `yes` or `no`, with its shape. */
export interface Citing {
  id: string;
  label: string;
  path: string;
  count: number;
}
