/* The page on which an article is coded: reads it, and connects its parts. */

import { rule } from "./codebook.js";
import { resolve } from "./conflict.js";
import { bdi, element } from "./dom.js";
import { Entities, LISTS } from "./entities.js";
import { EntityCard } from "./entity-card.js";
import { entityLists } from "./entity-lists.js";
import { places } from "./find.js";
import { items } from "./list.js";
import { Model } from "./model.js";
import { Offsets } from "./offsets.js";
import * as passage from "./passage.js";
import { PositionCard } from "./position-card.js";
import { inherited, speakerAt, speechOf, summaryOf } from "./position.js";
import { get, post } from "./server.js";
import * as suggested from "./suggestions.js";
import { plain, stanceOf } from "./terms.js";
import { Walker } from "./walker.js";

const main = document.querySelector("main");
const words = main.querySelector("[data-words]");
const list = main.querySelector("[data-positions]");
const status = main.querySelector("[data-status]");
const find = main.querySelector("[data-find]");
const action = (name) => main.querySelector(`[data-do="${name}"]`);
const path = encodeURIComponent(main.dataset.article);

const opened = await get(`/code/api/article/${path}`);
const text = opened.text ?? "";
const offsets = new Offsets(text);
const walker = new Walker(text);
let { corpus, corpusDigest, problems } = opened;
let draft = {};
let dismissed = [];
let links = [];
let nearestTargets = [];

const model = new Model(opened, main.dataset.coder, () => {
  show();
  check();
});
const entities = () => new Entities(model.coding, corpus);
/** With the entities that only suggestions refer to. */
const known = () => new Entities(withDraft(model.coding), corpus);
const suggestions = () =>
  suggested.remaining(draft, model.coding, entities()).filter((position) => !dismissed.includes(position.id));

const shared = {
  corpus: () => corpus,
  text,
  offsets,
  rule,
  find: async (typed) => (await get(`/code/api/actors?q=${encodeURIComponent(typed)}`)).actors.map(wikidataOffer),
  nearest: () => nearestTargets,
  closed: () => {
    nearestTargets = [];
    show();
    words.focus({ preventScroll: true });
  },
  redraw: () => show(),
};
const context = {
  ...shared,
  coding: () => model.coding,
  check: async (coding) => (await post(`/code/api/check/${path}`, { coding })).problems,
  done: (change, edited, chosen) => {
    links = [...links, ...chosen];
    model.change((coding) => {
      if (edited.suggested) {
        suggested.bring(coding, edited, draft, entities());
      }
      change(coding);
    });
  },
};
/** The same for what the codings share, which is saved at once. */
const corpusContext = {
  ...shared,
  coding: () => corpus,
  check: async () => [],
  done: async (change) => {
    const wanted = structuredClone(corpus);
    change(wanted);
    await saveCorpus(wanted);
  },
};
const place = main.querySelector("[data-card]");
const positionCard = new PositionCard(place, context);
const entityCard = new EntityCard(place, context);
const sharedCard = new EntityCard(place, corpusContext);

function withDraft(coding) {
  const own = entities();
  const more = (list) => [...(coding[list] ?? []), ...(draft[list] ?? []).filter((each) => !own.byId.has(each.id))];
  return { ...coding, ...Object.fromEntries(LISTS.map((list) => [list, more(list)])) };
}

function wikidataOffer(actor) {
  const { id, type, name, description } = actor;
  const create = { list: "actors", entity: { type, name, wikidata: undefined } };
  return { label: name, note: `Wikidata: ${description || type}`, create: { ...create, wikidata: id } };
}

function tell(message, isProblem = false) {
  status.textContent = message;
  status.classList.toggle("problem", isProblem);
}

/* What the page shows */

function show() {
  const more = suggestions();
  const names = known();
  main.querySelector("h1").replaceChildren(bdi(plain(model.coding.title) || model.id));
  drawText(marks(names, more));
  keepingFocus(() => list.replaceChildren(...items(model.coding, more, names, problems, does)));
  entityLists(main.querySelector("[data-entities]"), model.coding, corpus, {
    open: (entity, name) => entityCard.open(entity, name),
    openShared: (entity, name) => sharedCard.open(entity, name),
    share,
  });
  action("undo").disabled = !model.canUndo;
  action("redo").disabled = !model.canRedo;
  action("save").disabled = !model.dirty;
  const undecided = [...more, ...(model.coding.positions ?? []).filter((position) => position.suggested)];
  main.querySelector("[data-suggesting]").hidden = undecided.length === 0;
  main.querySelector("[data-undecided]").textContent = `${undecided.length} suggestions`;
  const { by, on, codingStatus } = model.coding.coding ?? {};
  main.querySelector("[data-signed]").textContent =
    codingStatus === "reviewed" ? `Reviewed by ${by} on ${on}` : `Draft by ${by}`;
}

let drawn = "";

/** Draws the text if its marks have changed; what is selected stays selected. */
function drawText(all) {
  const now = JSON.stringify(all);
  if (now !== drawn && opened.text) {
    const selected = passage.selected(words, text);
    drawn = now;
    keepingFocus(() => passage.draw(words, text, all));
    if (selected) {
      passage.select(words, selected.start, selected.end, false);
    }
  }
}

/** Draws something anew, and puts the focus on what stands for what had it. */
function keepingFocus(draw) {
  const had = document.activeElement;
  const item = list.contains(had) ? had.closest("[data-position]") : null;
  const at = item ? [...item.querySelectorAll("button, summary")].indexOf(had) : -1;
  const sign = words.contains(had) ? had.dataset.id : undefined;
  draw();
  if (item && !item.isConnected) {
    const again = list.querySelector(`[data-position="${CSS.escape(item.dataset.position)}"]`);
    (at < 0 ? again : again?.querySelectorAll("button, summary")[at])?.focus();
  } else if (sign && !had.isConnected) {
    words.querySelector(`[data-id="${CSS.escape(sign)}"]`)?.focus();
  }
}

function marks(names, more) {
  const own = (model.coding.positions ?? []).flatMap((position) => marksOf(position, names));
  const chosen = place.hidden ? [] : (positionCard.draft?.evidence ?? []);
  return [
    ...own,
    ...more.flatMap((position) => marksOf(position, names)),
    ...chosen.map((quotation) => ({ ...range(quotation), id: "", kind: "chosen", letter: "" })),
  ];
}

function range(quotation) {
  return { start: offsets.unit(quotation.start), end: offsets.unit(quotation.end) };
}

function marksOf(position, names) {
  const full = suggested.filled(position);
  const stance = stanceOf(full);
  const kind = position.suggested ? `${stance.kind} suggested` : stance.kind;
  const start = position.suggested ? "Suggestion " : "";
  const label = `${start}${stance.letter} (${stance.label}): ${names.name(full.holder)} on ${names.name(full.target)}`;
  return (position.evidence ?? []).map((quotation) => ({
    ...range(quotation),
    id: position.id,
    kind,
    letter: stance.letter,
    label,
  }));
}

let checking = 0;

async function check() {
  checking++;
  const now = checking;
  const found = await context.check(model.coding).catch(() => null);
  if (found && now === checking) {
    problems = found;
    show();
  }
}

/* Positions and suggestions */

const does = {
  open: (id) => {
    const position = model.coding.positions.find((each) => each.id === id);
    if (position) {
      openCard(position);
    }
  },
  accept: (position) => {
    const next = following(position);
    const full = suggested.filled(position);
    full.summary ??= summaryOf(full, known());
    const open = suggested.openField(full);
    if (open) {
      openCard(full, open);
      return;
    }
    model.change((coding) => suggested.accept(coding, full, draft, entities()));
    focusSuggestion(next);
  },
  edit: (position) => openCard({ ...suggested.filled(position), summary: position.summary }),
  reject: (position) => {
    const next = following(position);
    post(`/code/api/reject/${path}`, { position }).catch((failure) => tell(failure.message, true));
    dismissed = [...dismissed, position.id];
    model.change((coding) => {
      coding.positions = (coding.positions ?? []).filter((each) => each.id !== position.id);
    });
    show();
    focusSuggestion(next);
  },
  merge: (position) => {
    const next = following(position);
    const other = suggested.nearest(model.coding, position);
    if (other) {
      dismissed = [...dismissed, position.id];
      model.change((coding) => suggested.mergeInto(coding, other.id, position));
      focusSuggestion(next);
    }
  },
};

function openCard(position, focus, likely) {
  const target = likely ? suggested.filled(likely).target : undefined;
  nearestTargets = target ? [target] : [];
  positionCard.open(position, focus);
  const first = position.evidence?.[0];
  if (first) {
    const near = range(first);
    get(`/code/api/targets?q=${encodeURIComponent(text.slice(near.start, near.end))}`)
      .then((answer) => (nearestTargets = [...nearestTargets, ...answer.targets]))
      .catch(() => {});
  }
}

/** The id of the suggestion after one. */
function following(position) {
  const all = [...list.querySelectorAll(".suggestion")].map((item) => item.dataset.position);
  return all[all.indexOf(position.id) + 1] ?? all.find((id) => id !== position.id);
}

function focusSuggestion(id) {
  const item = id ? list.querySelector(`.suggestion[data-position="${CSS.escape(id)}"]`) : list.querySelector(".suggestion");
  item?.focus();
  item?.scrollIntoView({ block: "nearest" });
  const mark = item ? words.querySelector(`[data-id="${CSS.escape(item.dataset.position)}"]`) : null;
  mark?.scrollIntoView({ block: "center" });
}

function suggestionOf(item) {
  const id = item?.dataset.position;
  return [...suggestions(), ...(model.coding.positions ?? [])].find((position) => position.id === id && position.suggested);
}

function acceptAll() {
  const least = Number(main.querySelector("[data-least]").value);
  const sure = [...suggestions(), ...(model.coding.positions ?? []).filter((position) => position.suggested)].filter(
    (position) => suggested.confidence(position) >= least && !suggested.openField({ summary: "later", ...suggested.filled(position) }),
  );
  model.change((coding) =>
    sure.forEach((position) => {
      const full = suggested.filled(position);
      full.summary ??= summaryOf(full, known());
      suggested.accept(coding, full, draft, new Entities(coding, corpus));
    }),
  );
  tell(`Accepted ${sure.length} suggestions.`);
}

async function suggest() {
  tell("Looking for positions …");
  try {
    draft = await get(`/code/api/suggestions/${path}`);
    const count = suggestions().length;
    tell(draft.reason ? `No suggestions: ${draft.reason}` : `${count} suggestions. N goes to the next one.`);
    show();
  } catch (failure) {
    tell(failure.message, true);
  }
}

/* Selecting and coding */

function quotation(selected) {
  return {
    type: "Quotation",
    speech: speechOf(text, selected.start, selected.end),
    start: offsets.point(selected.start),
    end: offsets.point(selected.end),
  };
}

function codeSelection() {
  const selected = passage.selected(words, text);
  if (!selected) {
    tell("Select the words that state a position first.");
  } else if (!place.hidden && positionCard.draft) {
    positionCard.addEvidence(quotation(selected));
  } else {
    const positions = model.coding.positions ?? [];
    const start = offsets.point(selected.start);
    const likely = suggested.suggestedAt(suggestions(), start, offsets.point(selected.end));
    const holder =
      (entities().byId.has(likely?.holder) && likely.holder) ||
      speakerAt(text, selected, entities(), positions, (unit) => offsets.point(unit));
    const same = inherited(positions, holder, start);
    openCard({ ...(holder ? { holder } : {}), ...same, evidence: [quotation(selected)] }, undefined, likely);
  }
}

/** Selects the next place of the words in the search field. */
function findNext() {
  const all = places(text, find.value);
  const now = passage.selected(words, text);
  const next = all.find((each) => each.start > (now?.start ?? -1)) ?? all[0];
  if (next) {
    passage.select(words, next.start, next.end);
    walker.at(next);
    tell(`${all.indexOf(next) + 1} of ${all.length}`);
  } else {
    tell("The text does not contain these words.");
  }
}

/* Saving */

async function save(reviewed = false) {
  await model.settled();
  const sent = JSON.stringify(model.coding);
  tell("Saving …");
  try {
    const answer = await post(`/code/api/article/${path}`, { base: model.base, coding: model.coding, reviewed, links });
    links = [];
    problems = answer.problems;
    model.savedAs(answer.coding, answer.digest, sent);
    const errors = problems.filter((problem) => problem.error).length;
    tell(errors > 0 ? `Saved. ${errors} open problems keep it out of the graph.` : "Saved.");
  } catch (failure) {
    if (failure.status === 409) {
      await settle(failure.body);
    } else {
      tell(failure.message, true);
    }
  }
}

/** Somebody else has saved the file: shows both versions and saves what the coder chooses. */
async function settle(now) {
  tell("Somebody else has saved this article.", true);
  const merged = await resolve(JSON.parse(model.saved), model.coding, now.coding, (id) => entities().name(id));
  if (merged) {
    model.rebase(now.coding, now.digest, merged);
    await save();
  } else {
    tell("Nothing was saved. Your version is kept in this browser.", true);
  }
}

async function saveCorpus(wanted) {
  try {
    const answer = await post("/code/api/corpus", { base: corpusDigest, coding: wanted });
    corpus = answer.coding;
    corpusDigest = answer.digest;
    tell("Saved in corpus.json.");
  } catch (failure) {
    const changed = failure.status === 409 ? "corpus.json was changed by somebody else. Reload the page." : failure.message;
    tell(changed, true);
  }
  check();
  show();
}

/** Moves an entity to the corpus file; what is not saved is saved first. */
async function share(id) {
  if (model.dirty) {
    await save();
  }
  if (model.dirty) {
    return;
  }
  try {
    const answer = await post(`/code/api/share/${path}`, { base: model.base, ids: [id] });
    const again = await get(`/code/api/article/${path}`);
    ({ corpus, corpusDigest } = again);
    model.rebase(answer.coding, answer.digest, answer.coding);
    tell("Moved to corpus.json; all articles can refer to it now.");
  } catch (failure) {
    tell(failure.message, true);
  }
}

/* Events */

words.addEventListener("click", (event) => {
  const id = event.target.dataset.id ?? event.target.closest("mark")?.dataset.ids.split(" ").at(-1);
  const item = list.querySelector(`.suggestion[data-position="${CSS.escape(id ?? "")}"]`);
  if (!id || !getSelection().isCollapsed || !place.hidden) {
    return;
  }
  if (item) {
    item.focus();
  } else {
    does.open(id);
  }
});

words.addEventListener("keydown", (event) => {
  if (event.target !== words || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "Enter") {
    event.preventDefault();
    codeSelection();
    return;
  }
  const selected = passage.selected(words, text);
  if (selected && !event.shiftKey) {
    walker.at(selected);
  }
  const next = walker.press(event.key, event.shiftKey);
  if (next) {
    event.preventDefault();
    passage.select(words, next.start, next.end);
    tell(text.slice(next.start, next.end).slice(-80));
  }
});

document.addEventListener("selectionchange", () => {
  action("code").disabled = passage.selected(words, text) === null;
});

const KEYS = {
  n: (item) => focusSuggestion(item ? following(suggestionOf(item)) : undefined),
  a: (item) => item && does.accept(suggestionOf(item)),
  e: (item) => item && does.edit(suggestionOf(item)),
  r: (item) => item && does.reject(suggestionOf(item)),
  m: (item) => item && does.merge(suggestionOf(item)),
  "/": () => find.focus(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, textarea, select, [data-card] *");
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === "s") {
      event.preventDefault();
      save();
    } else if ((key === "z" || key === "y") && !typing) {
      event.preventDefault();
      if (key === "y" || event.shiftKey) {
        model.redo();
      } else {
        model.undo();
      }
    }
  } else if (!typing && !event.altKey && KEYS[key] && place.hidden) {
    event.preventDefault();
    KEYS[key](document.activeElement.closest(".suggestion"));
  }
});

find.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    findNext();
    if (!event.shiftKey) {
      words.focus({ preventScroll: true });
    }
  }
});

for (const [name, does1] of Object.entries({
  code: codeSelection,
  save: () => save(),
  reviewed: () => save(true),
  undo: () => model.undo(),
  redo: () => model.redo(),
  all: acceptAll,
  next: () => focusSuggestion(),
  suggest,
  article: () => entityCard.open({ ...model.coding, type: "Article" }),
})) {
  action(name).addEventListener("click", does1);
}

/* Work that was not saved, here or in another browser */

if (!opened.text) {
  const missing = `The corpus has no text of this article. Put it into texts/${model.id}.txt.`;
  words.replaceChildren(element("p", { class: "empty" }, missing));
}
const kept = model.kept() ?? opened.unsaved;
if (model.isNews(kept)) {
  model.restore(kept);
  tell("Restored what was not saved. Undo brings the saved version back.");
}
show();
performance.mark("ready");
main.dataset.ready = "true";
const isNew = !(model.coding.positions ?? []).length;
if (isNew && opened.text) {
  suggest();
}
