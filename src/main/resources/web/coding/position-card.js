/* The card of a position. */

import { Card } from "./card.js";
import { bdi, element } from "./dom.js";
import { Entities, nameOf } from "./entities.js";
import { choice, date, reference, references, set, text, tick } from "./fields.js";
import { between, newId, put, summaryOf } from "./position.js";
import { posts } from "./posts.js";
import { isConditional, KINDS, plain, SPEECH, STANCES } from "./terms.js";

/** Fields that most positions do not need. */
const RARE = ["namedAs", "statedBy", "onBehalfOf", "statedIn", "reportedIn", "statedOn", "certainty"];

export class PositionCard extends Card {
  /** Opens the card; a position without an id is new. */
  open(position, focus) {
    this.isNew = !position.id;
    this.quoted = [];
    this.autoSummary = !position.summary;
    this.said = said(position);
    this.start({ ...position, evidence: position.evidence ?? [] });
    if (!this.autoSummary) {
      this.autoSummary = plain(position.summary) === summaryOf(this.draft, this.entities());
    }
    this[focus ?? (this.draft.holder && this.isNew ? "target" : "holder")]?.focus();
    this.place.firstElementChild.addEventListener("focusin", (event) => (this.last = event.target));
    this.last = document.activeElement;
    this.context.redraw();
  }

  title() {
    return this.isNew ? "New position" : "Position";
  }

  build() {
    this.evidenceList = element("ol", { class: "evidence" });
    this.extra = element("div", { class: "extra" });
    this.sources = element("div", { class: "sources buttons" });
    this.conditions = element("fieldset", { class: "conditions" });
    this.holder = reference(this, {
      field: "holder",
      label: "Holder",
      kind: "actors",
      hint: "Who takes this position?",
      next: () => this.target.focus(),
      chosen: (id, option) => this.extra.replaceChildren(...(option?.create ? posts(this, id) : [])),
    });
    this.target = reference(this, {
      field: "target",
      label: "On",
      kind: "targets",
      hint: "A proposal, a claim, a document or a position",
      next: () => this.stance.focus(),
    });
    this.stance = choice(this, {
      field: "stance",
      label: "Stance",
      terms: STANCES,
      keyOf: (term, i) => String(i + 1),
      chosen: () => this.#drawConditions(),
    });
    this.kind = choice(this, { field: "kind", label: "Kind", terms: KINDS, keyOf: (term) => term.key.toUpperCase() });
    this.summary = text(this, {
      field: "summary",
      label: "Summary",
      lines: 2,
      changed: (words) => {
        this.autoSummary = words === "";
        delete this.draft.summaryGenerated;
      },
    });
    this.details = this.#details();
    this.conditionField = this.field("condition", this.conditions);
    this.#drawEvidence();
    this.#drawConditions();
    return [
      this.field("evidence", this.evidenceList),
      this.holder.node,
      this.extra,
      this.target.node,
      this.stance.node,
      this.conditionField,
      this.kind.node,
      this.sources,
      this.summary.node,
      this.details,
    ];
  }

  /** Offers the documents of the one who speaks: a click says that the position was stated in one, and how it got here. */
  #drawSources() {
    const entities = this.entities();
    const speakers = [this.draft.statedBy ?? this.draft.holder, ...(this.draft.onBehalfOf ?? [])];
    const own = this.draft.statedIn
      ? []
      : entities.all("documents").filter((each) => (each.authors ?? []).some((author) => speakers.includes(author)));
    this.sources.replaceChildren(
      ...own.slice(0, 3).map((document) => {
        const state = () => {
          set(this.draft, "statedIn", document.id);
          set(this.draft, "reportedIn", between(this.context.coding(), document.id, entities));
          this.#quote(this.draft.reportedIn?.[0] ?? document.id);
          this.details.replaceWith((this.details = this.#details()));
          this.changed();
          this.doneButton.focus();
        };
        return element("button", { type: "button", class: "format", click: state }, "Stated in ", bdi(nameOf(document)));
      }),
    );
  }

  #details() {
    const fields = [
      text(this, { field: "namedAs", label: "Named in the text as (if not by a name)" }),
      reference(this, { field: "statedBy", label: "Stated by (if not by the holder)", kind: "actors" }),
      references(this, { field: "onBehalfOf", label: "On behalf of", kind: "actors" }),
      reference(this, { field: "statedIn", label: "Stated in", kind: "documents", chosen: (id) => this.#quote(id) }),
      references(this, { field: "reportedIn", label: "Reported in", kind: "documents", chosen: (id) => this.#quote(id) }),
      date(this, { field: "statedOn", label: "Stated on" }),
      tick(this, { field: "certainty", label: "The text leaves open whether this is so (hedged)", value: "hedged" }),
    ];
    const grade = [plain(this.draft.answer), "strength" in this.draft ? `strength ${this.draft.strength} %` : ""];
    const graded = grade.filter(Boolean).join(", ");
    const answer = graded ? [element("p", { class: "note" }, "Answer: ", bdi(graded))] : [];
    const used = answer.length > 0 || RARE.some((field) => this.draft[field]);
    return element("details", { open: used }, element("summary", {}, "More fields"), ...answer, ...fields.map((field) => field.node));
  }

  /** A document that a position names is one that the article quotes. */
  #quote(id) {
    this.quoted.push(id);
  }

  #drawConditions() {
    const needed = isConditional(this.draft.stance);
    if (!needed) {
      delete this.draft.condition;
    } else if (!this.draft.condition?.length) {
      this.draft.condition = [{ type: "Condition", proviso: "" }];
    }
    this.conditionField.hidden = !needed;
    const more = () => {
      this.draft.condition.push({ type: "Condition", proviso: "" });
      this.#drawConditions();
    };
    this.conditions.replaceChildren(
      element("legend", {}, this.draft.stance === "conditionalSupport" ? "If" : "Unless"),
      ...(this.draft.condition ?? []).flatMap((condition) => this.#condition(condition)),
      element("button", { type: "button", class: "format", click: more }, "Another condition"),
    );
  }

  #condition(condition) {
    const remove = () => {
      this.draft.condition = this.draft.condition.filter((each) => each !== condition);
      this.#drawConditions();
      this.changed();
    };
    const last = this.draft.condition.length === 1;
    return [
      text(this, {
        field: "proviso",
        label: "What has to hold, as a plain statement",
        next: () => this.kind.focus(),
        owner: condition,
      }).node,
      reference(this, { field: "requires", label: "If that is a proposal", kind: "proposals", owner: condition }).node,
      last ? null : element("button", { type: "button", class: "format", click: remove }, "Remove this condition"),
    ].filter(Boolean);
  }

  /** Adds a quotation of selected words, and goes back to the field that one was in. */
  addEvidence(quotation) {
    const { last } = this;
    this.draft.evidence.push(quotation);
    // Records, which have no place in the text, come last.
    this.draft.evidence.sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
    this.#drawEvidence();
    this.changed();
    this.context.redraw();
    last?.focus();
  }

  #drawEvidence() {
    this.evidenceList.replaceChildren(...this.draft.evidence.map((each, i) => (each.type === "Record" ? this.#record(each, i) : this.#quotation(each, i))));
  }

  /** A vote or an answer: its number and URL stay as they are. */
  #record(record, i) {
    const shown = ["Record", plain(record.number), record.url].filter(Boolean).join(" · ");
    return element("li", {}, element("span", { class: "record" }, bdi(shown)), this.#remove(i, "record"));
  }

  #remove(i, what) {
    const remove = () => {
      this.draft.evidence.splice(i, 1);
      this.#drawEvidence();
      this.changed();
      this.context.redraw();
    };
    return element("button", { type: "button", class: "format", click: remove, "aria-label": `Remove ${what} ${i + 1}` }, "×");
  }

  #quotation(quotation, i) {
    const { text: article, offsets } = this.context;
    const words = article.slice(offsets.unit(quotation.start), offsets.unit(quotation.end));
    const speech = element("select", {
      "aria-label": `Speech of quotation ${i + 1}`,
      change: () => {
        quotation.speech = speech.value;
        this.changed();
      },
    });
    speech.append(...SPEECH.map(({ id, label }) => element("option", { value: id, selected: id === quotation.speech }, label)));
    const fragment = element("input", {
      "aria-label": `Exact words that matter in quotation ${i + 1}, at most eight`,
      placeholder: "Words that matter (at most 8)",
      input: () => {
        set(quotation, "fragment", fragment.value.trim());
        this.changed();
      },
    });
    fragment.value = plain(quotation.fragment);
    const shown = words.length > 240 ? `${words.slice(0, 120)} … ${words.slice(-100)}` : words;
    return element(
      "li",
      {},
      element("q", {}, bdi(shown)),
      speech,
      fragment,
      this.#remove(i, "quotation"),
    );
  }

  changed() {
    // A summary that was made of who stands where on what no longer fits if that changes.
    const outdated = this.draft.summaryGenerated && said(this.draft) !== this.said;
    if (this.autoSummary || outdated) {
      const suggested = summaryOf(this.draft, this.entities());
      set(this.draft, "summary", suggested);
      this.summary.show(suggested);
    }
    this.#drawSources();
    super.changed();
  }

  insert(coding, position) {
    position.type = "Position";
    position.id ??= newId(position, new Entities(coding, this.context.corpus()));
    delete position.suggested;
    quote(coding, position, this.quoted);
    put(coding, position);
    return `/positions/${coding.positions.findIndex((each) => each.id === position.id)}`;
  }

  removal() {
    const id = this.draft.id;
    return this.isNew ? null : (coding) => (coding.positions = coding.positions.filter((each) => each.id !== id));
  }

  pressed(event) {
    const typing = event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && this.#shortcut(event)) {
      event.preventDefault();
    } else {
      super.pressed(event);
    }
  }

  /** Keys for a stance and a kind, wherever one is not typing. */
  #shortcut(event) {
    const stance = STANCES[Number(event.key) - 1];
    const kind = KINDS.find((each) => each.key === event.key.toLowerCase());
    if (stance) {
      this.stance.choose(stance.id);
      this.#afterStance();
    } else if (kind) {
      this.kind.choose(kind.id);
      this.doneButton.focus();
    } else if (event.key === "Enter" && event.target.type === "radio") {
      (event.target.closest(".stance") ? () => this.#afterStance() : () => this.doneButton.focus())();
    } else {
      return false;
    }
    return true;
  }

  #afterStance() {
    if (isConditional(this.draft.stance)) {
      this.conditions.querySelector("input").focus();
    } else {
      this.kind.focus();
    }
  }
}

/** Who stands where on what. */
function said({ holder, target, stance }) {
  return [holder, target, stance].join(" ");
}

/** The article quotes what comes last in the chain of reports: what a position was reported in, or else stated in. */
function quote(coding, position, chosen) {
  const last = position.reportedIn?.length ? position.reportedIn : [position.statedIn];
  const missing = last.filter((id) => chosen.includes(id) && id !== coding.id && !(coding.quotedFrom ?? []).includes(id));
  if (missing.length > 0) {
    coding.quotedFrom = [...(coding.quotedFrom ?? []), ...missing];
  }
}
