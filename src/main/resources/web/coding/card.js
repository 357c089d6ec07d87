/* The card on which one position is coded. It changes a copy; "Done" puts the copy into the coding. */

import { Combo } from "./combo.js";
import { bdi, element, newId } from "./dom.js";
import { about, Entities, matching, nameOf } from "./entities.js";
import { newId as positionId, put, summaryOf } from "./position.js";
import { isConditional, KINDS, plain, SPEECH, STANCES } from "./terms.js";

const PAUSE = 250;

export class Card {
  #timer = 0;
  #asked = 0;

  /**
   * @param place the element that holds the card
   * @param context `{ coding(), corpus, text, offsets, check(coding), done(change), closed(), actorsLater(typed) }`
   */
  constructor(place, context) {
    this.place = place;
    this.context = context;
  }

  get isOpen() {
    return !this.place.hidden;
  }

  /** Opens the card for a position; one without an id is new. */
  open(position) {
    this.draft = structuredClone(position);
    this.isNew = !position.id;
    this.added = { actors: [], proposals: [] };
    this.autoSummary = !position.summary || plain(position.summary) === summaryOf(position, this.#entities());
    this.#build();
    this.place.hidden = false;
    this.place.scrollIntoView({ block: "nearest" });
    this.holder.input.focus();
    this.#changed();
  }

  close() {
    this.place.hidden = true;
    this.place.replaceChildren();
    clearTimeout(this.#timer);
    this.context.closed();
  }

  /** Adds a quotation of selected words. */
  addEvidence(quotation) {
    this.draft.evidence.push(quotation);
    this.draft.evidence.sort((a, b) => a.start - b.start);
    this.#evidence();
    this.#changed();
  }

  #entities() {
    return new Entities(this.#with(structuredClone(this.context.coding())), this.context.corpus);
  }

  /** The coding with what the card has made so far, but without the position. */
  #with(coding) {
    for (const list of ["actors", "proposals"]) {
      if (this.added[list].length > 0) {
        coding[list] = [...(coding[list] ?? []), ...this.added[list]];
      }
    }
    return coding;
  }

  #build() {
    this.holder = this.#actor("Holder", "holder", () => this.target.input.focus(), "Who takes this position?");
    this.target = this.#targets();
    this.errors = new Map();
    this.evidenceList = element("ol", { class: "evidence" });
    this.conditions = element("fieldset", { class: "conditions" });
    this.extra = element("div", { class: "extra" });
    this.summary = element("textarea", { id: newId("summary"), rows: 2, input: () => this.#summaryTyped() });
    this.summary.value = plain(this.draft.summary);
    this.doneButton = element("button", { type: "submit" }, "Done");
    const title = element("h3", { tabindex: "-1" }, this.isNew ? "New position" : "Position");
    const form = element(
      "form",
      { class: "card", "aria-label": title.textContent, submit: (event) => this.#done(event), keydown: (event) => this.#pressed(event) },
      title,
      this.#field("evidence", this.evidenceList),
      this.#field("holder", this.holder.label, this.holder.box, this.extra),
      this.#field("target", this.target.label, this.target.box),
      this.#field("stance", this.#choices("Stance", "stance", STANCES, (term, i) => String(i + 1))),
      this.#field("condition", this.conditions),
      this.#field("kind", this.#choices("Kind", "kind", KINDS, (term) => term.key.toUpperCase())),
      this.#field("summary", element("label", { for: this.summary.id }, "Summary"), this.summary),
      this.#details(),
      this.#field("", this.#buttons()),
    );
    this.place.replaceChildren(form);
    this.#evidence();
    this.#conditionFields();
  }

  /** A field with room for its problems. */
  #field(name, ...children) {
    const error = element("ul", { class: "problems", id: newId("problem") });
    this.errors.set(name, error);
    return element("div", { class: "choice", "data-field": name }, ...children, error);
  }

  #actor(label, field, next, hint) {
    const combo = new Combo({
      label,
      hint,
      next,
      offers: (typed) => this.#actorOffers(typed),
      later: (typed) => this.context.actorsLater(typed),
      chosen: (option) => this.#chooseActor(field, option),
    });
    combo.show(this.draft[field] ? this.#entities().name(this.draft[field]) : "");
    return combo;
  }

  #actorOffers(typed) {
    const known = matching(this.#entities().all("actors"), typed).slice(0, 8).map(offerOf);
    const name = typed.trim();
    const types = ["Person", "Institution", "State"];
    const fresh = types.map((type) => ({ label: `New ${type.toLowerCase()}: ${name}`, shown: name, create: { type, name } }));
    return name ? [...known, ...fresh] : known;
  }

  #chooseActor(field, option) {
    if (option?.create) {
      const id = this.#entities().newId(option.create.name);
      const actor = { id, ...option.create };
      this.added.actors.push(actor);
      this.draft[field] = id;
      this.#newActor(actor);
    } else {
      set(this.draft, field, option?.value);
      this.extra.replaceChildren();
    }
    this.#changed();
  }

  /** What the text says of a new actor: the post of a person. */
  #newActor(actor) {
    if (actor.type !== "Person") {
      this.extra.replaceChildren();
      return;
    }
    const id = newId("role");
    const role = element("input", { id, placeholder: "spokeswoman, mayor …", change: () => post() });
    let institution = "";
    const at = new Combo({
      label: "at",
      offers: (typed) => this.#actorOffers(typed).filter((offer) => !["Person", "State"].includes(offer.create?.type)),
      chosen: (option) => {
        if (option?.create) {
          institution = this.#entities().newId(option.create.name);
          this.added.actors.push({ id: institution, ...option.create });
        } else {
          institution = option?.value ?? "";
        }
        post();
      },
    });
    const post = () => {
      const affiliation = { type: "Affiliation", institution: institution || undefined, role: role.value.trim() };
      actor.affiliations = affiliation.role ? [JSON.parse(JSON.stringify(affiliation))] : undefined;
      this.#changed();
    };
    this.extra.replaceChildren(element("label", { for: id }, "Post"), role, at.label, at.box);
  }

  #targets() {
    const combo = new Combo({
      label: "On",
      hint: "A proposal, a document or a position",
      next: () => this.#focusChoice("stance"),
      offers: (typed) => this.#targetOffers(typed),
      chosen: (option) => {
        if (option?.create) {
          const id = this.#entities().newId(option.create.label);
          this.added.proposals.push({ id, ...option.create });
          this.draft.target = id;
        } else {
          set(this.draft, "target", option?.value);
        }
        this.#changed();
      },
    });
    combo.show(this.draft.target ? this.#entities().name(this.draft.target) : "");
    return combo;
  }

  #targetOffers(typed) {
    const entities = this.#entities();
    const positions = (entities.article.positions ?? [])
      .filter((position) => position.id !== this.draft.id)
      .map((position) => ({ id: position.id, type: "Position", label: position.summary }));
    const all = [...entities.all("proposals"), ...entities.all("documents"), ...positions];
    const label = typed.trim();
    const fresh = { label: `New proposal: ${label}`, shown: label, create: { type: "Proposal", label } };
    return [...matching(all, typed).slice(0, 9).map(offerOf), ...(label ? [fresh] : [])];
  }

  #choices(legend, field, terms, keyOf) {
    const group = element("fieldset", { class: `terms ${field}` }, element("legend", {}, legend));
    const name = newId(field);
    terms.forEach((term, i) => {
      const input = element("input", {
        type: "radio",
        name,
        value: term.id,
        checked: this.draft[field] === term.id,
        change: () => this.#chooseTerm(field, term.id),
      });
      group.append(element("label", { class: term.kind ? `key ${term.kind}` : "" }, input, element("kbd", {}, keyOf(term, i)), ` ${term.label}`));
    });
    return group;
  }

  #chooseTerm(field, id) {
    this.draft[field] = id;
    if (field === "stance") {
      this.#conditionFields();
    }
    this.#changed();
  }

  #focusChoice(field) {
    const group = this.place.querySelector(`fieldset.${field}`);
    (group.querySelector("input:checked") ?? group.querySelector("input")).focus();
  }

  #conditionFields() {
    const needed = isConditional(this.draft.stance);
    if (!needed) {
      delete this.draft.condition;
    } else if (!this.draft.condition?.length) {
      this.draft.condition = [{ type: "Condition", proviso: "" }];
    }
    this.conditions.hidden = !needed;
    this.conditions.replaceChildren(
      element("legend", {}, "Condition"),
      ...(this.draft.condition ?? []).map((condition) => this.#condition(condition)),
    );
  }

  #condition(condition) {
    const id = newId("proviso");
    const input = element("input", {
      id,
      "aria-label": "What has to hold",
      placeholder: "What has to hold, as a plain statement",
      input: () => {
        condition.proviso = input.value.trim();
        this.#changed();
      },
    });
    input.value = plain(condition.proviso);
    return input;
  }

  #evidence() {
    const { text, offsets } = this.context;
    this.evidenceList.replaceChildren(
      ...this.draft.evidence.map((quotation, i) => {
        const words = text.slice(offsets.unit(quotation.start), offsets.unit(quotation.end));
        const speech = element("select", { "aria-label": "Speech", change: () => (quotation.speech = speech.value) });
        speech.append(...SPEECH.map((term) => element("option", { value: term.id, selected: term.id === quotation.speech }, term.label)));
        const remove = () => {
          this.draft.evidence.splice(i, 1);
          this.#evidence();
          this.#changed();
        };
        const shown = words.length > 240 ? `${words.slice(0, 120)} … ${words.slice(-100)}` : words;
        return element(
          "li",
          {},
          element("q", {}, bdi(shown)),
          speech,
          element("button", { type: "button", class: "format", click: remove, "aria-label": `Remove quotation ${i + 1}` }, "×"),
        );
      }),
    );
  }

  #details() {
    const statedBy = this.#actor("Stated by", "statedBy", undefined, "Only if somebody else says so");
    const certain = element("input", {
      type: "checkbox",
      checked: this.draft.certainty === "hedged",
      change: () => {
        set(this.draft, "certainty", certain.checked ? "hedged" : undefined);
        this.#changed();
      },
    });
    const day = element("input", {
      type: "date",
      id: newId("day"),
      value: this.draft.statedOn ?? "",
      change: () => {
        set(this.draft, "statedOn", day.value || undefined);
        this.#changed();
      },
    });
    const used = this.draft.statedBy || this.draft.certainty || this.draft.statedOn;
    return element(
      "details",
      { open: Boolean(used) },
      element("summary", {}, "More fields"),
      this.#field("statedBy", statedBy.label, statedBy.box),
      this.#field("certainty", element("label", {}, certain, " The text leaves open whether this is so (hedged)")),
      this.#field("statedOn", element("label", { for: day.id }, "Stated on"), day),
    );
  }

  #buttons() {
    const cancel = element("button", { type: "button", class: "format", click: () => this.close() }, "Cancel");
    const remove = () => {
      const id = this.draft.id;
      this.close();
      this.context.done((coding) => (coding.positions = coding.positions.filter((each) => each.id !== id)));
    };
    const deletion = this.isNew ? null : element("button", { type: "button", class: "format", click: remove }, "Delete");
    return element("div", { class: "buttons" }, this.doneButton, cancel, deletion);
  }

  #summaryTyped() {
    this.autoSummary = this.summary.value.trim() === "";
    set(this.draft, "summary", this.summary.value.trim() || undefined);
    this.#changed();
  }

  #changed() {
    if (this.autoSummary) {
      const suggested = summaryOf(this.draft, this.#entities());
      set(this.draft, "summary", suggested || undefined);
      this.summary.value = suggested;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), PAUSE);
  }

  /** The coding as it would be. */
  #candidate() {
    const coding = this.#with(structuredClone(this.context.coding()));
    const position = this.#position();
    put(coding, position);
    return { coding, index: coding.positions.findIndex((each) => each.id === position.id) };
  }

  #position() {
    const position = structuredClone(this.draft);
    position.type = "Position";
    position.id ??= positionId(position, this.#entities());
    return position;
  }

  async #check() {
    this.#asked++;
    const asked = this.#asked;
    const { coding, index } = this.#candidate();
    const problems = await this.context.check(coding);
    if (asked === this.#asked && this.isOpen) {
      this.#showProblems(problems, `/positions/${index}`);
    }
  }

  #showProblems(problems, pointer) {
    this.errors.forEach((list) => list.replaceChildren());
    for (const problem of problems) {
      if (problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`)) {
        const step = problem.pointer.slice(pointer.length + 1).split("/")[0];
        const name = step || (/^"(\w+)"|field "(\w+)"/.exec(problem.message)?.slice(1).find(Boolean) ?? "");
        const list = this.errors.get(name) ?? this.errors.get("");
        list.append(element("li", { class: problem.error ? "error" : "warning" }, `${problem.message}. ${problem.hint}`));
      }
    }
  }

  #pressed(event) {
    const typing = event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.place.querySelector("form").requestSubmit();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#shortcut(event);
    }
  }

  #shortcut(event) {
    const stance = STANCES[Number(event.key) - 1];
    const kind = KINDS.find((each) => each.key === event.key.toLowerCase());
    if (stance) {
      event.preventDefault();
      this.#check1("stance", stance.id);
      this.#afterStance();
    } else if (kind) {
      event.preventDefault();
      this.#check1("kind", kind.id);
      this.doneButton.focus();
    } else if (event.key === "Enter" && event.target.type === "radio") {
      event.preventDefault();
      if (event.target.closest("fieldset.stance")) {
        this.#afterStance();
      } else {
        this.doneButton.focus();
      }
    }
  }

  #afterStance() {
    if (isConditional(this.draft.stance)) {
      this.conditions.querySelector("input").focus();
    } else {
      this.#focusChoice("kind");
    }
  }

  #check1(field, id) {
    const input = this.place.querySelector(`fieldset.${field} input[value=${id}]`);
    input.checked = true;
    input.focus();
    this.#chooseTerm(field, id);
  }

  #done(event) {
    event.preventDefault();
    const position = this.#position();
    const added = this.added;
    this.added = { actors: [], proposals: [] };
    this.close();
    this.context.done((coding) => {
      for (const [list, entities] of Object.entries(added)) {
        const used = JSON.stringify([position, entities]);
        const needed = entities.filter((entity) => used.split(JSON.stringify(entity.id)).length > 2);
        if (needed.length > 0) {
          coding[list] = [...(coding[list] ?? []), ...needed];
        }
      }
      put(coding, position);
    }, position.id);
  }
}

function offerOf(entity) {
  return { value: entity.id, label: nameOf(entity), note: about(entity) };
}

function set(object, field, value) {
  if (value === undefined) {
    delete object[field];
  } else {
    object[field] = value;
  }
}
