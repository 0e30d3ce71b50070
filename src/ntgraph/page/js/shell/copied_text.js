/** Copies text, also from a page on a disk, where some browsers have no clipboard for scripts. */

/**
 * Copy what a text field holds; if no script may copy, leave it selected.
 * @param {HTMLTextAreaElement} field @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(field) {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // The selection stays, so that a reader can copy by keyboard.
    return false;
  }
}
