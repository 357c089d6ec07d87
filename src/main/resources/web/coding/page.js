/* The page on which an article is coded: reads it, and connects its parts. */

import { rule } from "./codebook.js";
import { decisionsOn } from "./decisions.js";
import { bdi, element } from "./dom.js";
import { drawText, keepingFocus, marks } from "./drawing.js";
import { Entities, LISTS } from "./entities.js";
import { EntityCard } from "./entity-card.js";
import { entityLists } from "./entity-lists.js";
import { listen } from "./events.js";
import { items } from "./list.js";
import { Model } from "./model.js";
import { Offsets } from "./offsets.js";
import { PositionCard } from "./position-card.js";
import { saveCorpus, share } from "./saving.js";
import { get, post } from "./server.js";
import * as suggested from "./suggestions.js";
import { plain } from "./terms.js";
import { Walker } from "./walker.js";

const main = document.querySelector("main");
const status = main.querySelector("[data-status]");
const path = encodeURIComponent(main.dataset.article);
const opened = await get(`/code/api/article/${path}`);
const text = opened.text ?? "";
const model = new Model(opened, main.dataset.coder, () => {
  show();
  check();
});
const entities = () => new Entities(model.coding, page.corpus);

/** What the parts of the page share. */
const page = {
  main,
  words: main.querySelector("[data-words]"),
  list: main.querySelector("[data-positions]"),
  find: main.querySelector("[data-find]"),
  place: main.querySelector("[data-card]"),
  action: (name) => main.querySelector(`[data-do="${name}"]`),
  path,
  text,
  offsets: new Offsets(text),
  walker: new Walker(text),
  model,
  corpus: opened.corpus,
  corpusDigest: opened.corpusDigest,
  problems: opened.problems,
  /** What a program suggests, and which suggestions are settled. */
  draft: {},
  dismissed: [],
  /** Links to Wikidata that were chosen since the last save. */
  links: [],
  /** Targets that are like the words of the open card. */
  nearestTargets: [],
  entities,
  /** With the entities that only suggestions refer to. */
  known: () => new Entities(withDraft(model.coding), page.corpus),
  suggestions: () =>
    suggested
      .remaining(page.draft, model.coding, entities())
      .filter((position) => !page.dismissed.includes(position.id)),
  show,
  tell,
  check,
};

const shared = {
  corpus: () => page.corpus,
  text,
  offsets: page.offsets,
  rule,
  find: async (typed) => (await get(`/code/api/actors?q=${encodeURIComponent(typed)}`)).actors.map(wikidataOffer),
  nearest: () => page.nearestTargets,
  closed: () => {
    page.nearestTargets = [];
    show();
    page.words.focus({ preventScroll: true });
  },
  redraw: () => show(),
};
const context = {
  ...shared,
  coding: () => model.coding,
  check: async (coding) => (await post(`/code/api/check/${path}`, { coding })).problems,
  done: (change, edited, chosen) => {
    page.links = [...page.links, ...chosen];
    model.change((coding) => {
      if (edited.suggested) {
        suggested.bring(coding, edited, page.draft, entities());
      }
      change(coding);
    });
  },
};
/** The same for what the codings share, which is saved at once. */
const corpusContext = {
  ...shared,
  coding: () => page.corpus,
  check: async () => [],
  done: async (change) => {
    const wanted = structuredClone(page.corpus);
    change(wanted);
    await saveCorpus(page, wanted);
  },
};
page.positionCard = new PositionCard(page.place, context);
page.entityCard = new EntityCard(page.place, context);
const sharedCard = new EntityCard(page.place, corpusContext);
const decisions = decisionsOn(page);

function withDraft(coding) {
  const own = entities();
  const more = (list) => [
    ...(coding[list] ?? []),
    ...(page.draft[list] ?? []).filter((each) => !own.byId.has(each.id)),
  ];
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

function show() {
  const more = page.suggestions();
  const names = page.known();
  const { coding } = model;
  main.querySelector("h1").replaceChildren(bdi(plain(coding.title) || model.id));
  drawText(page, marks(page, names, more));
  keepingFocus(page, () => page.list.replaceChildren(...items(coding, more, names, page.problems, decisions)));
  entityLists(main.querySelector("[data-entities]"), coding, page.corpus, {
    open: (entity, name) => page.entityCard.open(entity, name),
    openShared: (entity, name) => sharedCard.open(entity, name),
    share: (id) => share(page, id),
  });
  page.action("undo").disabled = !model.canUndo;
  page.action("redo").disabled = !model.canRedo;
  page.action("save").disabled = !model.dirty;
  const undecided = decisions.undecided();
  main.querySelector("[data-suggesting]").hidden = undecided.length === 0;
  main.querySelector("[data-undecided]").textContent = `${undecided.length} suggestions`;
  const { by, on, codingStatus } = coding.coding ?? {};
  main.querySelector("[data-signed]").textContent = signed(codingStatus, by, on);
}

function signed(status, by, on) {
  if (status === "imported") {
    return on ? `Imported, changed by ${by} on ${on}` : `Imported, coded by ${by}`;
  }
  return status === "reviewed" ? `Reviewed by ${by} on ${on}` : `Draft by ${by}`;
}

let checking = 0;

async function check() {
  checking++;
  const now = checking;
  const found = await context.check(model.coding).catch(() => null);
  if (found && now === checking) {
    page.problems = found;
    show();
  }
}

listen(page, decisions);
if (!text) {
  const missing = `The corpus has no text of this article. Put it into texts/${model.id}.txt.`;
  page.words.replaceChildren(element("p", { class: "empty" }, missing));
}
// Work that was not saved, here or in another browser.
const kept = model.kept() ?? opened.unsaved;
if (model.isNews(kept)) {
  model.restore(kept);
  tell("Restored what was not saved. Undo brings the saved version back.");
}
show();
performance.mark("ready");
main.dataset.ready = "true";
if (!(model.coding.positions ?? []).length && text) {
  decisions.suggest();
}
