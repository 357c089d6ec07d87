/* The posts of a person, and what a new institution is. */

import { element } from "./dom.js";
import { date, reference, selection, set, text, tick } from "./fields.js";
import { CATEGORIES } from "./terms.js";

/** The fields for an actor that a card has just made: one post of a person, the category of an institution. */
export function posts(card, id) {
  const actor = card.added.actors.find((each) => each.id === id);
  if (actor?.type === "Institution") {
    return [selection(card, { field: "category", label: "What it is", terms: CATEGORIES, owner: actor }).node];
  }
  if (actor?.type !== "Person") {
    return [];
  }
  const affiliation = { type: "Affiliation" };
  return post({ ...proxy(card), changed: () => {
    actor.affiliations = affiliation.role ? [affiliation] : undefined;
    card.changed();
  } }, affiliation);
}

/** The methods of a card that fields use. */
function proxy(card) {
  return {
    draft: card.draft,
    context: card.context,
    added: card.added,
    entities: () => card.entities(),
    create: (...made) => card.create(...made),
    later: (kind) => card.later(kind),
    field: (...parts) => card.field(...parts),
    changed: () => card.changed(),
  };
}

function post(card, owner) {
  return [
    text(card, { field: "role", label: "Post, if the text names one", hint: "spokeswoman, mayor …", owner }).node,
    reference(card, { field: "institution", label: "at", kind: "institutions", owner }).node,
  ];
}

/** All posts of a person, to be changed. */
export function affiliations(card) {
  const list = element("ol", { class: "posts" });
  const draw = () => {
    const all = card.draft.affiliations ?? [];
    list.replaceChildren(
      ...all.map((owner, i) => {
        const remove = () => {
          set(card.draft, "affiliations", all.filter((each) => each !== owner));
          draw();
          card.changed();
        };
        return element(
          "li",
          {},
          ...post(card, owner),
          date(card, { field: "from", label: "From", owner }).node,
          date(card, { field: "until", label: "Until", owner }).node,
          tick(card, { field: "former", label: "Former post", owner }).node,
          element("button", { type: "button", class: "format", click: remove }, `Remove post ${i + 1}`),
        );
      }),
    );
  };
  const more = () => {
    card.draft.affiliations = [...(card.draft.affiliations ?? []), { type: "Affiliation", role: "" }];
    draw();
  };
  draw();
  const add = element("button", { type: "button", class: "format", click: more }, "Add a post");
  return { node: card.field("affiliations", element("h4", {}, "Posts"), list, add), focus: () => add.focus() };
}
