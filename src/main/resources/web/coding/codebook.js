/* The codebook's rule for a field, shown at the field. */

import { element, newId } from "./dom.js";
import { render, sections } from "./markdown.js";

/** The heading of the codebook that a field belongs to, if it is not named like the field. */
const HEADINGS = {
  holder: "holder, statedBy, onBehalfOf",
  statedBy: "holder, statedBy, onBehalfOf",
  onBehalfOf: "holder, statedBy, onBehalfOf",
  statedIn: "statedIn and reportedIn",
  reportedIn: "statedIn and reportedIn",
  evidence: "Evidence",
};

let loading;

async function codebook() {
  loading ??= fetch("/code/api/codebook")
    .then((answer) => answer.text())
    .then(sections);
  return loading;
}

const KNOWN = new Set(["target", "stance", "kind", "condition", "summary", "namedAs", "certainty", "statedOn", ...Object.keys(HEADINGS)]);

/** A button that shows the rule for a field; nothing for a field without one. */
export function rule(field) {
  if (!KNOWN.has(field)) {
    return null;
  }
  const id = newId("rule");
  const text = element("div", { id, class: "rule", hidden: true });
  const button = element(
    "button",
    {
      type: "button",
      class: "help",
      "aria-label": `Codebook: ${field}`,
      "aria-expanded": "false",
      "aria-controls": id,
      click: async () => {
        if (text.childElementCount === 0) {
          text.append(...render((await codebook()).get(HEADINGS[field] ?? field) ?? ""));
        }
        text.hidden = !text.hidden;
        button.setAttribute("aria-expanded", String(!text.hidden));
      },
    },
    "?",
  );
  const fragment = document.createDocumentFragment();
  fragment.append(button, text);
  return fragment;
}
