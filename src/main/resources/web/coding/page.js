/* The page on which an article is coded: reads it, shows it, and passes on what the coder does. */

import { Card } from "./card.js";
import { element } from "./dom.js";
import { Entities } from "./entities.js";
import { items } from "./list.js";
import { Model } from "./model.js";
import { Offsets } from "./offsets.js";
import * as passage from "./passage.js";
import { speakerAt, speechOf } from "./position.js";
import { get, post } from "./server.js";
import { plain, stanceOf } from "./terms.js";

const main = document.querySelector("main");
const words = main.querySelector("[data-words]");
const list = main.querySelector("[data-positions]");
const status = main.querySelector("[data-status]");
const action = (name) => main.querySelector(`[data-do="${name}"]`);
const path = encodeURIComponent(main.dataset.article);

const opened = await get(`/code/api/article/${path}`);
const text = opened.text ?? "";
const offsets = new Offsets(text);
const corpus = opened.corpus;
let problems = opened.problems;

const model = new Model(opened, main.dataset.coder, () => show());
const card = new Card(main.querySelector("[data-card]"), {
  coding: () => model.coding,
  corpus,
  text,
  offsets,
  check: async (coding) => (await post(`/code/api/check/${path}`, { coding })).problems,
  actorsLater: async () => [],
  done: (change, id) => {
    model.change(change);
    list.querySelector(`[data-position="${CSS.escape(id ?? "")}"] button`)?.focus();
  },
  closed: () => words.focus({ preventScroll: true }),
});

function tell(message, isProblem = false) {
  status.textContent = message;
  status.classList.toggle("problem", isProblem);
}

function show() {
  const entities = new Entities(model.coding, corpus);
  main.querySelector("h1").textContent = plain(model.coding.title) || model.id;
  passage.draw(words, text, marks(entities));
  list.replaceChildren(...items(model.coding, entities, problems, openPosition));
  action("undo").disabled = !model.canUndo;
  action("redo").disabled = !model.canRedo;
  action("save").disabled = !model.dirty;
}

function marks(entities) {
  return (model.coding.positions ?? []).flatMap((position) => {
    const stance = stanceOf(position);
    const label = `${stance.label}: ${entities.name(position.holder)} on ${entities.name(position.target)}`;
    return (position.evidence ?? []).map((quotation) => ({
      id: position.id,
      start: offsets.unit(quotation.start),
      end: offsets.unit(quotation.end),
      kind: stance.kind,
      letter: stance.letter,
      label,
    }));
  });
}

function openPosition(id) {
  const position = model.coding.positions.find((each) => each.id === id);
  if (position) {
    card.open(position);
  }
}

function quotation(range) {
  return {
    type: "Quotation",
    speech: speechOf(text, range.start, range.end),
    start: offsets.point(range.start),
    end: offsets.point(range.end),
  };
}

function codeSelection() {
  const range = passage.selected(words, text);
  if (!range) {
    tell("Select the words that state a position first.");
    return;
  }
  if (card.isOpen) {
    card.addEvidence(quotation(range));
    return;
  }
  const entities = new Entities(model.coding, corpus);
  const holder = speakerAt(text, range, entities, model.coding.positions ?? [], (unit) => offsets.point(unit));
  card.open({ ...(holder ? { holder } : {}), evidence: [quotation(range)] });
}

async function save(reviewed = false) {
  const sent = JSON.stringify(model.coding);
  tell("Saving …");
  try {
    const answer = await post(`/code/api/article/${path}`, { base: model.base, coding: model.coding, reviewed });
    problems = answer.problems;
    model.savedAs(answer.coding, answer.digest, sent);
    const errors = problems.filter((problem) => problem.error).length;
    tell(errors > 0 ? `Saved. ${errors} open problems keep it out of the graph.` : "Saved.");
  } catch (failure) {
    tell(failure.status === 409 ? "The file was changed by somebody else. Nothing was saved." : failure.message, true);
  }
}

words.addEventListener("click", (event) => {
  const id = event.target.dataset.id ?? event.target.closest("mark")?.dataset.ids.split(" ").at(-1);
  if (id && getSelection().isCollapsed && !card.isOpen) {
    openPosition(id);
  }
});

words.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target === words) {
    event.preventDefault();
    codeSelection();
  }
});

document.addEventListener("selectionchange", () => {
  action("code").disabled = passage.selected(words, text) === null;
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "s") {
    event.preventDefault();
    save();
  } else if (key === "z" && !event.target.matches("input, textarea")) {
    event.preventDefault();
    if (event.shiftKey) {
      model.redo();
    } else {
      model.undo();
    }
  }
});

action("code").addEventListener("click", codeSelection);
action("save").addEventListener("click", () => save());
action("reviewed").addEventListener("click", () => save(true));
action("undo").addEventListener("click", () => model.undo());
action("redo").addEventListener("click", () => model.redo());

if (!opened.text) {
  words.replaceChildren(element("p", { class: "empty" }, `The corpus has no text of this article (texts/${model.id}.txt).`));
}
const kept = model.kept();
if (kept) {
  model.change((coding) => Object.assign(coding, kept.coding));
  tell("Restored what was not saved last time. Undo brings the saved version back.");
}
show();
main.dataset.ready = "true";
