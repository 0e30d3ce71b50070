/** Decisions leave the page: at once to the page's own server, or as a file when asked. */

import { readRow } from "./decision_rows.js";

/** @typedef {import("./review_types.d.ts").Change} Change */
/** @typedef {import("./review_types.d.ts").Decision} Decision */
/** @typedef {{ status: number, body: { seen?: string, decisions?: string[][], error?: string } }} Answer */

/**
 * Sends one change after the other; what was not confirmed is kept and sent again.
 */
export class SavedDecisions {
  /**
   * @param {{ seen: string, columns: string[] }} data
   * @param {(changes: Change[], seen: string) => Promise<Answer>} send
   * @param {{ saved: (waiting: number) => void, failed: (why: string, waiting: number) => void,
   *   changed: (decisions: Decision[], waiting: Change[]) => void }} told
   */
  constructor(data, send, told) {
    this.seen = data.seen;
    this.columns = data.columns;
    this.send = send;
    this.told = told;
    /** @type {Change[]} */
    this.waiting = [];
    this.isSending = false;
  }

  /** @param {Change} change */
  add(change) {
    this.waiting.push(change);
    return this.flush();
  }

  /** Send what waits; called again after a failure, too. */
  async flush() {
    if (this.isSending) return;
    this.isSending = true;
    try {
      while (this.waiting.length && (await this.#sendAll()));
    } finally {
      this.isSending = false;
    }
  }

  /** @returns {Promise<boolean>} whether to go on */
  async #sendAll() {
    const sent = this.waiting.slice(0, 50);
    /** @type {Answer} */
    let answer;
    try {
      answer = await this.send(sent, this.seen);
    } catch {
      this.told.failed("the server does not answer", this.waiting.length);
      return false;
    }
    const { status, body } = answer;
    if (status === 409 && body.decisions && body.seen !== undefined && body.seen !== this.seen) {
      this.seen = body.seen;
      const rows = body.decisions.map((cells) =>
        this.columns.map((name, at) => /** @type {[string, string]} */ ([name, cells[at] ?? ""])),
      );
      this.told.changed(
        rows.map((cells) => readRow(cells, this.columns)),
        this.waiting,
      );
      return true;
    }
    if (status !== 200 || !body.seen) {
      this.told.failed(body.error ?? `the server answered ${status}`, this.waiting.length);
      return false;
    }
    this.seen = body.seen;
    this.waiting.splice(0, sent.length);
    this.told.saved(this.waiting.length);
    return true;
  }
}

/** Return what sends changes to an address of the page's own server. @param {string} address */
export function sendTo(address) {
  return async (/** @type {Change[]} */ changes, /** @type {string} */ seen) => {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ seen, changes }),
      credentials: "omit",
      redirect: "error",
    });
    return { status: response.status, body: await response.json() };
  };
}
