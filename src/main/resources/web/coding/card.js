/*
 * A card on which one object of the coding is changed: a position or an entity. It changes a copy; "Done" puts the copy into the
 * coding, with everything new that the copy refers to.
 */

import { bdi, element, newId } from "./dom.js";
import { Entities, LISTS } from "./entities.js";

const PAUSE = 250;

export class Card {
  #timer = 0;
  #asked = 0;

  /**
   * Subclasses have `title()`, `build()`: the fields, `insert(coding, draft)`: puts a draft into a coding and returns its JSON
   * pointer, and `removal()`: what takes it out.
   *
   * @param place the element that holds the card
   * @param context what the page offers: `coding()`, `corpus()`, `text`, `offsets`, `check(coding)`, `done(change, draft, links)`,
   *     `closed()`, `redraw()`, `find(typed)` for actors of Wikidata, `nearest()` for ids of likely targets, `rule(field)` for the
   *     codebook
   */
  constructor(place, context) {
    this.place = place;
    this.context = context;
  }

  get isOpen() {
    return !this.place.hidden;
  }

  /** Opens the card for an object. */
  start(draft) {
    this.draft = structuredClone(draft);
    this.before = JSON.stringify(draft);
    this.added = Object.fromEntries(LISTS.map((list) => [list, []]));
    this.links = [];
    this.errors = new Map();
    this.doneButton = element("button", { type: "submit" }, "Done");
    const title = element("h3", {}, this.title());
    const form = element(
      "form",
      {
        class: "card",
        "aria-label": title.textContent,
        submit: (event) => this.#submitted(event),
        keydown: (event) => this.pressed(event),
      },
      title,
      ...this.build(),
      this.field("", this.#buttons()),
    );
    this.place.replaceChildren(form);
    this.place.hidden = false;
    this.place.scrollIntoView({ block: "nearest" });
    this.changed();
  }

  close() {
    clearTimeout(this.#timer);
    this.place.hidden = true;
    this.place.replaceChildren();
    this.draft = null;
    this.context.closed();
  }

  /** The entities of the coding, with those that the card has made. */
  entities() {
    return new Entities(this.#withAdded(), this.context.corpus());
  }

  /** The coding with what the card has made; not to be changed. */
  #withAdded() {
    const coding = { ...this.context.coding() };
    for (const [list, entities] of Object.entries(this.added)) {
      if (entities.length > 0) {
        coding[list] = [...(coding[list] ?? []), ...entities];
      }
    }
    return coding;
  }

  /** Makes an entity that the draft refers to; its id. */
  create(list, entity, wikidata) {
    const id = this.entities().newId(entity.name ?? entity.label ?? entity.title);
    this.added[list].push({ id, ...entity });
    if (wikidata) {
      this.links.push({ actor: id, entity: wikidata });
    }
    return id;
  }

  /** Further offers for a kind of field, which take longer; undefined if there are none. */
  later(kind) {
    return kind === "actors" ? (typed) => this.context.find(typed) : undefined;
  }

  /** A field with room for its problems and for the codebook's rule. */
  field(name, ...children) {
    const error = element("ul", { class: "problems", id: newId("problem") });
    const rule = this.context.rule(name);
    this.errors.set(name, error);
    return element("div", { class: "choice", "data-field": name }, rule, ...children, error);
  }

  #buttons() {
    const cancel = element("button", { type: "button", class: "format", click: () => this.close() }, "Cancel");
    const remove = this.removal();
    const deletion = remove
      ? element("button", { type: "button", class: "format", click: () => this.#finish(remove) }, "Delete")
      : null;
    return element("div", { class: "buttons" }, this.doneButton, cancel, deletion);
  }

  /** Called after each change of the draft. */
  changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), PAUSE);
  }

  async #check() {
    this.#asked++;
    const asked = this.#asked;
    const coding = structuredClone(this.#withAdded());
    const pointer = this.insert(coding, structuredClone(this.draft));
    const problems = await this.context.check(coding).catch(() => null);
    if (problems && asked === this.#asked && this.isOpen) {
      this.#show(problems.filter((each) => isAt(each.pointer, pointer)), pointer);
    }
  }

  #show(problems, pointer) {
    this.errors.forEach((list) => list.replaceChildren());
    for (const problem of problems) {
      const step = problem.pointer.slice(pointer.length + 1).split("/")[0];
      const list = this.errors.get(step || missing(problem)) ?? this.errors.get("");
      const hint = problem.hint ? ` ${problem.hint}` : "";
      list.append(element("li", { class: problem.error ? "error" : "warning" }, bdi(`${problem.message}.${hint}`)));
    }
  }

  pressed(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.place.querySelector("form").requestSubmit();
    }
  }

  #submitted(event) {
    event.preventDefault();
    const { added, links, draft } = this;
    this.#finish((coding) => {
      for (const [list, entities] of Object.entries(added)) {
        const needed = entities.filter((entity) => isUsed(entity.id, [draft, added]));
        if (needed.length > 0) {
          coding[list] = [...(coding[list] ?? []), ...needed];
        }
      }
      this.insert(coding, draft);
    }, links);
  }

  #finish(change, links = []) {
    const { draft } = this;
    this.close();
    this.context.done(change, draft, links);
  }
}

/** Whether a problem is one of an object; the article itself is everything but its lists. */
function isAt(place, pointer) {
  const within = place === pointer || place.startsWith(`${pointer}/`);
  return pointer === "" ? !/^\/(actors|documents|issues|proposals|claims|positions)\//.test(place) : within;
}

/** The field that a problem of a whole object is about: the first word in quotation marks. */
function missing(problem) {
  return /"(\w+)"/.exec(problem.message)?.[1] ?? "";
}

/** Whether an id is anywhere but at its own entity. */
function isUsed(id, objects) {
  return JSON.stringify(objects).split(JSON.stringify(id)).length > 2;
}
