/* Selects words of a text with the arrow keys. Places are UTF-16 units. */

/** Left and right go from word to word, up and down from sentence to sentence; with Shift, the selection grows. */
export class Walker {
  #words;
  #sentences;
  #anchor = -1;
  #focus = -1;

  constructor(text) {
    this.#words = segments(text, "word").filter((segment) => segment.isWordLike);
    this.#sentences = segments(text, "sentence")
      .map((sentence) => this.#within(sentence))
      .filter((words) => words.last >= words.first && words.first >= 0);
  }

  /** Begins at a part of the text that was selected otherwise. */
  at(range) {
    const words = this.#within(range);
    this.#anchor = words.first;
    this.#focus = words.last;
  }

  /** What is selected after a key; null for other keys. */
  press(key, extend) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const leap = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (this.#words.length === 0 || (!step && !leap)) {
      return null;
    }
    if (step) {
      this.#step(step, extend);
    } else {
      this.#leap(leap, extend);
    }
    const first = Math.min(this.#anchor, this.#focus);
    const last = Math.max(this.#anchor, this.#focus);
    return { start: this.#words[first].start, end: this.#words[last].end };
  }

  #step(step, extend) {
    const from = extend ? this.#focus : step > 0 ? Math.max(this.#anchor, this.#focus) : Math.min(this.#anchor, this.#focus);
    this.#focus = Math.max(0, Math.min(from + step, this.#words.length - 1));
    this.#anchor = extend && this.#anchor >= 0 ? this.#anchor : this.#focus;
  }

  #leap(leap, extend) {
    const now = this.#sentences.findIndex((words) => words.first <= this.#focus && words.last >= this.#focus);
    const edge = now < 0 ? -1 : leap > 0 ? this.#sentences[now].last : this.#sentences[now].first;
    const stay = extend && now >= 0 && edge !== this.#focus;
    const to = this.#sentences[Math.max(0, Math.min(stay ? now : now + leap, this.#sentences.length - 1))];
    this.#anchor = extend && this.#anchor >= 0 ? this.#anchor : to.first;
    this.#focus = leap > 0 || !extend ? to.last : to.first;
  }

  #within(range) {
    return {
      first: this.#words.findIndex((word) => word.end > range.start),
      last: this.#words.findLastIndex((word) => word.start < range.end),
    };
  }
}

function segments(text, granularity) {
  return [...new Intl.Segmenter(undefined, { granularity }).segment(text)].map((each) => ({
    start: each.index,
    end: each.index + each.segment.length,
    isWordLike: each.isWordLike,
  }));
}
