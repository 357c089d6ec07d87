/* The entities of an article, and those that all articles share, each opened by a button. */

import { bdi, element } from "./dom.js";
import { LISTS, nameOf } from "./entities.js";

const EMPTY = {
  actors: ["Person", "Institution", "State"],
  documents: ["Document"],
  issues: ["Issue"],
  proposals: ["Proposal"],
  claims: ["Claim"],
};

/**
 * Shows the entities.
 *
 * @param does `open(entity, list)`, `openShared(entity, list)`, `share(id)`
 */
export function entityLists(place, coding, corpus, does) {
  const open = new Set([...place.querySelectorAll("details[open]")].map((details) => details.dataset.list));
  place.replaceChildren(...LISTS.map((list) => group(list, coding, corpus, does, open.has(list))));
}

function group(list, coding, corpus, does, isOpen) {
  const own = coding[list] ?? [];
  const shared = corpus[list] ?? [];
  const button = (entity, click) => element("button", { type: "button", class: "open", click }, bdi(nameOf(entity)));
  const move = (entity) =>
    element(
      "button",
      { type: "button", class: "format", click: () => does.share(entity.id), "aria-label": `Share ${nameOf(entity)}: move it to corpus.json` },
      "Share",
    );
  return element(
    "details",
    { "data-list": list, open: isOpen },
    element("summary", {}, `${list[0].toUpperCase()}${list.slice(1)} (${own.length} here, ${shared.length} shared)`),
    element("ul", {}, ...own.map((entity) => element("li", {}, button(entity, () => does.open(entity, list)), move(entity)))),
    shared.length > 0 ? element("p", { class: "note" }, "Shared by all articles:") : null,
    element("ul", {}, ...shared.map((entity) => element("li", {}, button(entity, () => does.openShared(entity, list))))),
    element("div", { class: "buttons" }, ...EMPTY[list].map((type) => fresh(type, list, does))),
  );
}

function fresh(type, list, does) {
  const click = () => does.open({ type }, list);
  return element("button", { type: "button", class: "format", click }, `New ${type.toLowerCase()}`);
}
