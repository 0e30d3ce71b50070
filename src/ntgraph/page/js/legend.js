/** The legend as a filter: a kind that is not ticked is not shown. */

/** @param {HTMLElement} legend @param {(hidden: Set<string>) => void} onChange */
export function wireLegend(legend, onChange) {
  const boxes = [...legend.querySelectorAll("input")];
  const hidden = () => new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
  // A browser restores ticks on reload; the map must follow.
  legend.addEventListener("change", () => onChange(hidden()));
  return hidden();
}
