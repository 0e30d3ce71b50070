/** A table with any number of rows, of which only those in sight are in the document. */

import { listen, make } from "../../shell/dom_elements.js";
import { cellAfter, partOf, rowsInSight } from "./rows_in_sight.js";

/** @typedef {{ id: string, label: string, cell: (row: number) => (Node | string)[] }} Column */
/** The columns that every table has, with their least widths in rem and their shares of the rest. */
const OWN = new Map([
  ["subject", [9, 3]],
  ["relation", [12, 4]],
  ["object", [9, 3]],
  ["line", [4.5, 1]],
]);
const OTHER = [8, 2];

/**
 * Return a grid; `show` gives it rows, `goTo` shows one of them.
 * @param {string} name what a screen reader calls it @param {Column[]} columns
 * @param {{ sort: (id: string) => void, scrolled: (row: number) => void, part: () => void }} on
 */
export function makeGrid(name, columns, on) {
  const heads = columns.map(({ id, label }) => {
    const button = make("button", { type: "button", "data-sort": id }, label);
    listen(button, "click", () => on.sort(id));
    return make("div", { role: "columnheader" }, button, make("span", { class: "arrow" }));
  });
  const body = make("div", { role: "rowgroup", class: "grid-body" });
  const head = make(
    "div",
    { role: "row", class: "grid-row grid-head", "aria-rowindex": "1" },
    ...heads,
  );
  const grid = make(
    "div",
    { role: "grid", class: "grid", "aria-label": name, "aria-colcount": `${columns.length}` },
    make("div", { role: "rowgroup", class: "grid-top" }, head),
    body,
  );
  layOut(grid, columns);
  /** @type {Map<number, HTMLElement>} */
  const rows = new Map();
  let count = 0;
  let part = partOf(0, 0);
  let active = { row: 0, column: 0 };
  let rowHeight = 36;

  /** Make the rows in sight, and drop those that are not. */
  function draw() {
    const inside = grid.clientHeight - head.offsetHeight;
    const { first, last } = rowsInSight(part, grid.scrollTop, inside, rowHeight);
    for (const [row, element] of rows) {
      const kept = row >= first && row < last;
      // The row with the focus stays, or the focus would be lost.
      if (kept || element.contains(document.activeElement)) continue;
      element.remove();
      rows.delete(row);
    }
    /** @type {HTMLElement | undefined} */
    let before;
    for (let row = first; row < last; row++) {
      let element = rows.get(row);
      if (!element) {
        element = makeRow(row);
        rows.set(row, element);
        if (before) before.after(element);
        else body.prepend(element);
      }
      before = element;
    }
    if (active.row < first || active.row >= last) {
      active = {
        row: Math.min(first + (first > part.start ? 8 : 0), Math.max(count - 1, 0)),
        column: 0,
      };
    }
    markStop();
  }

  /** @param {number} row */
  function makeRow(row) {
    const cells = columns.map(({ id, label, cell }) => makeCell(id, label, cell(row)));
    const element = make(
      "div",
      { role: "row", class: "grid-row", "aria-rowindex": `${row + 2}`, "data-row": `${row}` },
      ...cells,
    );
    element.style.top = `${(row - part.start) * rowHeight}px`;
    return element;
  }

  /**
   * Make a cell; keys reach the link in it, or itself.
   * @param {string} id @param {string} label @param {(Node | string)[]} content
   */
  function makeCell(id, label, content) {
    const cell = make(
      "div",
      { role: "gridcell", "data-column": id, "data-label": label },
      ...content,
    );
    cell.toggleAttribute("data-value", !OWN.has(id));
    for (const link of cell.querySelectorAll("a")) link.tabIndex = -1;
    if (!cell.querySelector("a")) cell.tabIndex = -1;
    return cell;
  }

  /** Let the Tab key stop at one cell only. */
  function markStop() {
    for (const each of body.querySelectorAll('[tabindex="0"]')) each.setAttribute("tabindex", "-1");
    stopAt(active)?.setAttribute("tabindex", "0");
  }

  /**
   * Return what has the focus at a cell: its first link, or the cell.
   * @param {{ row: number, column: number }} at @returns {HTMLElement | null}
   */
  function stopAt({ row, column }) {
    const cell = rows.get(row)?.children[column];
    return cell instanceof HTMLElement ? (cell.querySelector("a") ?? cell) : null;
  }

  /** Move the focus to the cell that keys have come to, also where it is aside. */
  function focusActive() {
    markStop();
    const stop = stopAt(active);
    stop?.focus({ preventScroll: true });
    const cell = stop?.closest("[role=gridcell]");
    if (!cell) return;
    const [box, seen] = [cell.getBoundingClientRect(), grid.getBoundingClientRect()];
    if (box.left < seen.left) grid.scrollLeft += box.left - seen.left;
    else if (box.right > seen.right) grid.scrollLeft += box.right - seen.right;
  }

  /** Scroll a row into sight. @param {number} row @param {boolean} toTop */
  function reveal(row, toTop) {
    if (row < part.start || row >= part.end) showPart(row);
    const top = (row - part.start) * rowHeight;
    const inside = grid.clientHeight - head.offsetHeight;
    if (toTop || top < grid.scrollTop) grid.scrollTop = top;
    else if (top + rowHeight > grid.scrollTop + inside) grid.scrollTop = top + rowHeight - inside;
    draw();
  }

  /** @param {number} row */
  function showPart(row) {
    part = partOf(row, count);
    for (const element of rows.values()) element.remove();
    rows.clear();
    body.style.height = `${(part.end - part.start) * rowHeight}px`;
    on.part();
  }

  /** @returns {number} */
  const firstInSight = () => part.start + Math.round(grid.scrollTop / rowHeight);

  listen(grid, "scroll", () => {
    draw();
    on.scrolled(firstInSight());
  });
  listen(body, "focusin", (event) => {
    const cell = event.target instanceof Element ? event.target.closest("[role=gridcell]") : null;
    const row = Number(cell?.parentElement?.getAttribute("data-row") ?? Number.NaN);
    if (!cell || Number.isNaN(row)) return;
    active = { row, column: [...(cell.parentElement?.children ?? [])].indexOf(cell) };
    markStop();
  });
  listen(body, "keydown", (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(Math.floor((grid.clientHeight - head.offsetHeight) / rowHeight) - 1, 1);
    const to = cellAfter(event.key, event.ctrlKey, active, count, columns.length, page);
    if (!to || (event.ctrlKey && event.key !== "Home" && event.key !== "End")) return;
    event.preventDefault();
    reveal(to.row, false);
    active = to;
    focusActive();
  });
  new ResizeObserver(() => {
    const measured = measureRow();
    if (measured !== rowHeight && measured > 0) {
      const row = firstInSight();
      rowHeight = measured;
      showPart(row);
      grid.scrollTop = (row - part.start) * rowHeight;
    }
    draw();
  }).observe(grid);

  /** Return the height that the style gives to rows, in px. */
  function measureRow() {
    const probe = make("div", { class: "grid-row", role: "presentation" });
    body.append(probe);
    const { height } = probe.getBoundingClientRect();
    probe.remove();
    return height;
  }

  return {
    element: grid,
    columns,
    firstInSight,
    /** Return the number of all rows. */
    size: () => count,
    /** Return the rows that can be scrolled to; buttons lead to the others. */
    part: () => part,
    /**
     * Show other rows.
     * @param {number} size @param {number} row the first one in sight
     * @param {{ column: string, down: boolean }} sorted
     */
    show: (size, row, sorted) => {
      count = size;
      grid.setAttribute("aria-rowcount", `${count + 1}`);
      heads.forEach((each, at) => {
        const isSorted = columns[at]?.id === sorted.column;
        const way = sorted.down ? "descending" : "ascending";
        each.setAttribute("aria-sort", isSorted ? way : "none");
      });
      rowHeight = measureRow() || rowHeight;
      active = { row, column: 0 };
      showPart(row);
      grid.scrollTop = (row - part.start) * rowHeight;
      draw();
    },
    /** Show a row and move the focus to it. @param {number} row */
    goTo: (row) => {
      reveal(row, true);
      active = { row, column: 0 };
      focusActive();
    },
  };
}

/**
 * Set the widths of columns: the own ones share what there is, and with others beside them the
 * table may be wider than what is seen.
 * @param {HTMLElement} grid @param {Column[]} columns
 */
function layOut({ style }, columns) {
  const more = columns.filter(({ id }) => !OWN.has(id)).length;
  let width = 0;
  const widths = columns.map(({ id }) => {
    const [least = 0, share = 1] = OWN.get(id) ?? OTHER;
    width += least + 1;
    return `minmax(${more || id === "line" ? least : 0}rem, ${share}fr)`;
  });
  style.setProperty("--columns", widths.join(" "));
  style.setProperty("--width", more ? `${width}rem` : "0");
  style.setProperty("--more", `${more}`);
}
