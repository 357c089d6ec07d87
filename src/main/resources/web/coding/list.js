/* The list of positions and suggestions beside the text. */

import { bdi, element } from "./dom.js";
import { firstStart } from "./position.js";
import { confidence, filled, nearest, reasons } from "./suggestions.js";
import { plain, stanceOf } from "./terms.js";

/**
 * The items of the list, in the order of the text.
 *
 * @param suggestions positions that are not in the coding
 * @param does what the buttons do: `open(id)`, `accept(position)`, `edit(position)`, `reject(position)`, `merge(position)`
 */
export function items(coding, suggestions, entities, problems, does) {
  const own = (coding.positions ?? []).map((position, index) => ({ position, problems: problemsOf(problems, index) }));
  const all = [...own, ...suggestions.map((position) => ({ position, problems: [] }))];
  return all
    .toSorted((a, b) => firstStart(a.position) - firstStart(b.position))
    .map((each) =>
      each.position.suggested
        ? suggestion(each.position, coding, entities, does)
        : item(each.position, entities, each.problems, does),
    );
}

/** The problems of a position by its number in the coding. */
function problemsOf(problems, index) {
  const pointer = `/positions/${index}`;
  return problems.filter((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
}

function item(position, entities, problems, does) {
  const errors = problems.filter((problem) => problem.error);
  const text = errors.map((problem) => `${problem.message}.`).join(" ");
  return element(
    "li",
    { "data-position": position.id },
    element("button", { type: "button", class: "open", click: () => does.open(position.id) }, ...sentence(position, entities)),
    position.summary ? element("p", { class: "note" }, bdi(plain(position.summary))) : null,
    errors.length > 0 ? element("p", { class: "problem" }, bdi(text)) : null,
  );
}

/** Who, which way, on what. */
function sentence(position, entities) {
  const stance = stanceOf(position);
  return [
    element("span", { class: `key ${stance.kind}`, "aria-hidden": "true" }, element("b", {}, stance.letter)),
    element("span", { class: "who" }, bdi(entities.name(position.holder) || "Holder open")),
    ` ${stance.verb} `,
    bdi(entities.name(position.target) || "an open target"),
  ];
}

function suggestion(position, coding, entities, does) {
  const full = filled(position);
  const other = nearest(coding, position);
  const does1 = (name) => () => does[name](position);
  const button = (label, key, name) =>
    element("button", { type: "button", class: "format", click: does1(name) }, `${label} `, element("kbd", {}, key));
  return element(
    "li",
    {
      class: "suggestion",
      "data-position": position.id,
      tabindex: "-1",
      "aria-label": `Suggestion: ${entities.name(full.holder)} ${stanceOf(full).verb} ${entities.name(full.target)}`,
    },
    element("p", { class: "sure" }, `Suggestion, ${Math.round(confidence(position) * 100)} % sure`),
    element("p", {}, ...sentence(full, entities)),
    element("details", {}, element("summary", {}, "Why"), element("ul", {}, ...reasons(position).map((reason) => element("li", {}, bdi(reason))))),
    element(
      "div",
      { class: "buttons" },
      button("Accept", "A", "accept"),
      button("Edit", "E", "edit"),
      button("Reject", "R", "reject"),
      other ? button("Merge", "M", "merge") : null,
    ),
  );
}
