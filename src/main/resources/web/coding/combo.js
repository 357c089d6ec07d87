/* A field that offers what matches as one types. It follows the ARIA pattern of a combobox with a list. */

import { bdi, element, newId } from "./dom.js";

const MOST = 10;
const PAUSE = 200;

export class Combo {
  #options = [];
  #active = -1;
  #timer = 0;
  #asked = 0;

  /**
   * @param label of the field
   * @param offers the options `{ label, note, value }` for what is typed
   * @param later more options, as a promise; may be undefined
   * @param chosen receives the option that was chosen, or null if the field was emptied
   * @param next is called when the field is left with Enter
   */
  constructor({ label, offers, later, chosen, next, hint }) {
    Object.assign(this, { offers, later, chosen, next });
    const id = newId("combo");
    this.list = element("ul", { id: `${id}-list`, role: "listbox", "aria-label": label, hidden: true });
    this.input = element("input", {
      id,
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: hint,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": `${id}-list`,
      input: () => this.#typed(),
      keydown: (event) => this.#pressed(event),
      blur: () => this.#left(),
      focus: () => this.#entered(),
    });
    this.label = element("label", { for: id }, label);
    this.box = element("div", { class: "field" }, this.input, this.list);
  }

  /** Shows a value without asking. */
  show(text) {
    this.input.value = text;
    this.shown = text;
    this.#close();
  }

  /** An empty field offers at once what is likely. */
  #entered() {
    this.input.select();
    if (this.input.value === "") {
      this.#offer(this.offers(""));
    }
  }

  #typed() {
    this.#offer(this.offers(this.input.value));
    clearTimeout(this.#timer);
    const typed = this.input.value;
    if (this.later && typed.trim().length > 1) {
      this.#timer = setTimeout(() => this.#askLater(typed), PAUSE);
    }
  }

  async #askLater(typed) {
    this.#asked++;
    const asked = this.#asked;
    const more = await this.later(typed).catch(() => []);
    if (asked === this.#asked && document.activeElement === this.input && this.input.value === typed) {
      this.#offer([...this.offers(typed), ...more], this.#active);
    }
  }

  #offer(options, active = 0) {
    this.#options = options.slice(0, 2 * MOST);
    this.list.replaceChildren(...this.#options.map((option, i) => this.#item(option, i)));
    this.list.hidden = this.#options.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.#activate(Math.min(active, this.#options.length - 1));
  }

  #item(option, i) {
    const press = (event) => {
      event.preventDefault();
      this.#choose(i);
    };
    const note = option.note ? element("small", {}, bdi(option.note)) : null;
    return element(
      "li",
      { id: `${this.list.id}-${i}`, role: "option", "aria-selected": "false", pointerdown: press },
      bdi(option.label),
      note,
    );
  }

  #activate(i) {
    this.#active = i;
    [...this.list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === i)));
    const item = this.list.children[i];
    if (item) {
      this.input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  #pressed(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.#activate((this.#active + step + this.#options.length) % this.#options.length);
      } else {
        this.#offer(this.offers(this.input.value === this.shown ? "" : this.input.value));
      }
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (open && this.#active >= 0) {
        this.#choose(this.#active);
      } else {
        this.#left();
      }
      this.next?.();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      this.show(this.shown ?? "");
    } else if (event.key === "Tab" && open && this.input.value !== this.shown && this.#active >= 0) {
      this.#choose(this.#active);
    }
  }

  #choose(i) {
    const option = this.#options[i];
    this.show(option.shown ?? option.label);
    this.chosen(option);
  }

  #left() {
    if (this.input.value.trim() === "" && this.shown) {
      this.show("");
      this.chosen(null);
    } else if (this.list.hidden || document.activeElement !== this.input) {
      this.show(this.shown ?? "");
    }
  }

  #close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
