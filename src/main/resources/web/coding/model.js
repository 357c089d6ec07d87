/* The coding that is being changed: its history, and a copy in the browser that survives a closed tab. */

import { post } from "./server.js";

const PAUSE = 1500;

/** A coding with undo and redo. It calls `changed` after each change. */
export class Model {
  #past = [];
  #future = [];
  #key;
  #timer = 0;
  #keeping = Promise.resolve();

  constructor(opened, coder, changed) {
    this.id = opened.id;
    this.base = opened.digest;
    this.coding = opened.coding;
    this.saved = JSON.stringify(opened.coding);
    this.changed = changed;
    this.#key = `demarche ${coder} ${opened.id}`;
  }

  get dirty() {
    return JSON.stringify(this.coding) !== this.saved;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** Changes a copy of the coding; the change can be undone. */
  change(how) {
    const before = JSON.stringify(this.coding);
    const next = JSON.parse(before);
    how(next);
    if (JSON.stringify(next) === before) {
      return;
    }
    this.#past.push(before);
    this.#future = [];
    this.#now(next);
  }

  undo() {
    this.#step(this.#past, this.#future);
  }

  redo() {
    this.#step(this.#future, this.#past);
  }

  #step(from, to) {
    if (from.length > 0) {
      to.push(JSON.stringify(this.coding));
      this.#now(JSON.parse(from.pop()));
    }
  }

  #now(coding) {
    this.coding = coding;
    this.keep();
    this.changed();
  }

  /** The server has saved this; it has added who changed the coding, and when. */
  savedAs(coding, digest, sent) {
    const unchanged = JSON.stringify(this.coding) === sent;
    this.base = digest;
    this.saved = JSON.stringify(coding);
    if (unchanged) {
      this.coding = coding;
    } else {
      this.coding.coding = coding.coding;
    }
    this.keep();
    this.changed();
  }

  /** Goes on from another saved version, with what was made of both. */
  rebase(saved, digest, coding) {
    this.base = digest;
    this.saved = JSON.stringify(saved);
    this.#past.push(JSON.stringify(this.coding));
    this.#future = [];
    this.#now(coding);
  }

  /** Goes on with what was not saved; it may have been made from an older version of the file. */
  restore(kept) {
    const now = this.base;
    this.change((coding) => {
      Object.keys(coding).forEach((key) => delete coding[key]);
      Object.assign(coding, kept.coding);
    });
    this.base = kept.base ?? now;
  }

  /** Keeps what is not saved: at once in the browser, and soon after on the server. */
  keep() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keepOnServer(), PAUSE);
    try {
      if (this.dirty) {
        localStorage.setItem(this.#key, JSON.stringify({ base: this.base, coding: this.coding }));
      } else {
        localStorage.removeItem(this.#key);
      }
    } catch {
      // A full or forbidden storage: the server keeps a copy, too.
    }
  }

  #keepOnServer() {
    const work = this.dirty ? { base: this.base, coding: this.coding } : {};
    this.#keeping = post(`/code/api/unsaved/${encodeURIComponent(this.id)}`, work).catch(() => {});
  }

  /** Waits until the server keeps nothing more: what it kept after a save would be older than the file. */
  async settled() {
    clearTimeout(this.#timer);
    await this.#keeping;
  }

  /** Whether work that was kept has anything that the file does not have; who changed it last does not count. */
  isNews(kept) {
    const content = ({ coding, ...rest }) => JSON.stringify(rest);
    return Boolean(kept?.coding) && content(kept.coding) !== content(JSON.parse(this.saved));
  }

  /** What was kept and never saved; null if there is nothing. */
  kept() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key));
      return this.isNews(kept) ? kept : null;
    } catch {
      return null;
    }
  }
}
