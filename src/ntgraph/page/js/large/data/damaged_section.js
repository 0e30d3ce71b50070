/** A part of the page that cannot be read, told to the reader in one sentence. */

export class DamagedSection extends Error {
  /** @param {string} name @param {string} why */
  constructor(name, why) {
    super(
      `The part “${name}” of this page cannot be read: ${why}. ` +
        "The page may have been cut off or changed on its way; get it again.",
    );
    this.name = "DamagedSection";
    this.section = name;
  }
}
