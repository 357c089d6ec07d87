/* A coding counts Unicode code points; the browser counts UTF-16 units. */

/** Converts places in a text between the two. */
export class Offsets {
  #points;
  #units;

  constructor(text) {
    const pairs = /[\ud800-\udbff][\udc00-\udfff]/.test(text);
    this.#points = pairs ? new Int32Array(text.length + 1) : null;
    this.#units = pairs ? [] : null;
    if (pairs) {
      let unit = 0;
      for (const character of text) {
        for (let i = 0; i < character.length; i++) {
          this.#points[unit + i] = this.#units.length;
        }
        this.#units.push(unit);
        unit += character.length;
      }
      this.#points[unit] = this.#units.length;
      this.#units.push(unit);
    }
  }

  /** The number of code points before a UTF-16 unit. */
  point(unit) {
    return this.#points ? this.#points[unit] : unit;
  }

  /** The UTF-16 unit at which a code point begins. */
  unit(point) {
    return this.#units ? (this.#units[point] ?? this.#units.at(-1)) : point;
  }
}
