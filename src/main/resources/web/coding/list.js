/* The list of positions beside the text. */

import { bdi, element } from "./dom.js";
import { firstStart } from "./position.js";
import { plain, stanceOf } from "./terms.js";

/** The items of the list, in the order of the text. */
export function items(coding, entities, problems, open) {
  return (coding.positions ?? [])
    .map((position, index) => ({ position, index }))
    .toSorted((a, b) => firstStart(a.position) - firstStart(b.position))
    .map(({ position, index }) => item(position, entities, problemsOf(problems, index), open));
}

/** The problems of a position by its number in the coding. */
export function problemsOf(problems, index) {
  const pointer = `/positions/${index}`;
  return problems.filter((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
}

function item(position, entities, problems, open) {
  const stance = stanceOf(position);
  const button = element(
    "button",
    { type: "button", class: "open", click: () => open(position.id) },
    element("span", { class: `key ${stance.kind}`, "aria-hidden": "true" }, element("b", {}, stance.letter)),
    element("span", { class: "who" }, bdi(entities.name(position.holder) || "Holder open")),
    element("span", {}, ` ${stance.verb} `),
    element("span", {}, bdi(entities.name(position.target) || "an open target")),
  );
  const errors = problems.filter((problem) => problem.error).length;
  const note = errors > 0 ? element("p", { class: "problem" }, `${errors} open ${errors === 1 ? "problem" : "problems"}`) : null;
  const summary = position.summary ? element("p", { class: "note" }, bdi(plain(position.summary))) : null;
  return element("li", { "data-position": position.id }, button, summary, note);
}
