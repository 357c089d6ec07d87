/* The fields of a card. Each changes one key of the card's draft. */

import { Combo } from "./combo.js";
import { bdi, element, newId } from "./dom.js";
import { about, matching, nameOf } from "./entities.js";
import { plain } from "./terms.js";

const MOST = 9;

/** What can be made in place, by the kind of field. */
const FRESH = {
  actors: [
    { list: "actors", type: "Person", key: "name" },
    { list: "actors", type: "Institution", key: "name" },
    { list: "actors", type: "State", key: "name" },
  ],
  institutions: [{ list: "actors", type: "Institution", key: "name" }],
  states: [{ list: "actors", type: "State", key: "name" }],
  targets: [
    { list: "proposals", type: "Proposal", key: "label" },
    { list: "claims", type: "Claim", key: "label" },
    { list: "documents", type: "Document", key: "title" },
  ],
  proposals: [{ list: "proposals", type: "Proposal", key: "label" }],
  documents: [{ list: "documents", type: "Document", key: "title" }],
  issues: [{ list: "issues", type: "Issue", key: "label" }],
};

/** What a field can refer to, by its kind. */
const KNOWN = {
  actors: (entities) => entities.all("actors"),
  institutions: (entities) => entities.all("actors").filter((actor) => actor.type === "Institution"),
  states: (entities) => entities.all("actors").filter((actor) => actor.type === "State"),
  targets: (entities, draft) => [
    ...entities.all("proposals"),
    ...entities.all("claims"),
    ...entities.all("documents"),
    ...(entities.actorTargets ? entities.all("actors") : []),
    ...(entities.article.positions ?? [])
      .filter((position) => position.id !== draft.id)
      .map((position) => ({ id: position.id, type: "Position", label: position.summary })),
  ],
  proposals: (entities) => entities.all("proposals"),
  documents: (entities) => entities.all("documents"),
  issues: (entities) => entities.all("issues"),
};

/** Sets a key, or takes it out if there is nothing. */
export function set(object, key, value) {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) {
    delete object[key];
  } else {
    object[key] = value;
  }
}

/** Offers of a combo: what is known and matches, then what can be made of the typed words. */
function offers(card, kind, typed, without = []) {
  const all = KNOWN[kind](card.entities(), card.draft);
  const known = matching(kind === "targets" ? likelyFirst(all, card.context.nearest()) : all, typed)
    .filter((entity) => !without.includes(entity.id))
    .slice(0, MOST)
    .map((entity) => ({ value: entity.id, label: nameOf(entity), note: about(entity) }));
  const name = typed.trim();
  const fresh = (FRESH[kind] ?? []).map(({ list, type, key }) => ({
    label: `New ${type.toLowerCase()}: ${name}`,
    shown: name,
    create: { list, entity: { type, [key]: name } },
  }));
  return name ? [...known, ...fresh] : known;
}

function likelyFirst(entities, ids) {
  const rank = (entity) => (ids.includes(entity.id) ? ids.indexOf(entity.id) : ids.length);
  return entities.toSorted((a, b) => rank(a) - rank(b));
}

/** The id of what was chosen, which is made first if it is new. */
function idOf(card, option) {
  return option?.create ? card.create(option.create.list, option.create.entity, option.create.wikidata) : option?.value;
}

/** A field that refers to one entity. */
export function reference(card, { field, label, kind, hint, next, chosen, owner = card.draft }) {
  const combo = new Combo({
    label,
    hint,
    next,
    offers: (typed) => offers(card, kind, typed),
    later: card.later(kind),
    chosen: (option) => {
      const id = idOf(card, option);
      set(owner, field, id);
      chosen?.(id, option);
      card.changed();
    },
  });
  combo.show(owner[field] ? card.entities().name(owner[field]) : "");
  return { node: card.field(field, combo.label, combo.box), focus: () => combo.input.focus(), show: (text) => combo.show(text) };
}

/** A field that refers to several entities. */
export function references(card, { field, label, kind, chosen, owner = card.draft }) {
  const chips = element("ul", { class: "chips" });
  const draw = () =>
    chips.replaceChildren(
      ...(owner[field] ?? []).map((id) => {
        const name = card.entities().name(id);
        const remove = () => change((owner[field] ?? []).filter((each) => each !== id));
        return element(
          "li",
          {},
          bdi(name),
          element("button", { type: "button", class: "format", "aria-label": `Remove ${name}`, click: remove }, "×"),
        );
      }),
    );
  const change = (ids) => {
    set(owner, field, ids);
    draw();
    card.changed();
  };
  const combo = new Combo({
    label,
    offers: (typed) => offers(card, kind, typed, owner[field] ?? []),
    later: card.later(kind),
    chosen: (option) => {
      const id = idOf(card, option);
      if (id) {
        combo.show("");
        chosen?.(id);
        change([...(owner[field] ?? []), id]);
      }
    },
  });
  draw();
  return { node: card.field(field, combo.label, chips, combo.box), focus: () => combo.input.focus() };
}

/** A field for a text; lines for a long one, `next` for what Enter does. A text that has a language of its own keeps it. */
export function text(card, { field, label, lines, hint, changed, next, owner = card.draft }) {
  const id = newId(field);
  const typed = () => {
    const words = input.value.trim();
    const old = owner[field];
    set(owner, field, words && typeof old === "object" ? { ...old, value: words } : words);
    changed?.(words);
    card.changed();
  };
  const pressed = (event) => {
    if (next && event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      next();
    }
  };
  const input = element(lines ? "textarea" : "input", { id, rows: lines, placeholder: hint, input: typed, keydown: pressed });
  input.value = plain(owner[field]);
  const node = card.field(field, element("label", { for: id }, label), input);
  return { node, focus: () => input.focus(), show: (words) => (input.value = words) };
}

/** A field for several short texts, one a line. */
export function lines(card, { field, label, owner = card.draft }) {
  const id = newId(field);
  const before = new Map((owner[field] ?? []).map((each) => [plain(each), each]));
  const input = element("textarea", {
    id,
    rows: Math.max(2, before.size),
    input: () => {
      const words = input.value.split("\n").map((line) => line.trim());
      set(owner, field, words.filter(Boolean).map((line) => before.get(line) ?? line));
      card.changed();
    },
  });
  input.value = [...before.keys()].join("\n");
  return { node: card.field(field, element("label", { for: id }, `${label} (one a line)`), input), focus: () => input.focus() };
}

/** A field for a date, as precise as the text gives it. */
export function date(card, options) {
  return text(card, { hint: "2024, 2024-05 or 2024-05-31", ...options });
}

/** A box to tick, which gives a key one value or takes it out. */
export function tick(card, { field, label, value = true, owner = card.draft }) {
  const input = element("input", {
    type: "checkbox",
    checked: owner[field] === value,
    change: () => {
      set(owner, field, input.checked ? value : undefined);
      card.changed();
    },
  });
  return { node: card.field(field, element("label", {}, input, ` ${label}`)), focus: () => input.focus() };
}

/** A field with one of a few terms, from a list. */
export function selection(card, { field, label, terms, owner = card.draft }) {
  const id = newId(field);
  const input = element("select", {
    id,
    change: () => {
      set(owner, field, input.value);
      card.changed();
    },
  });
  input.append(
    element("option", { value: "" }, "–"),
    ...terms.map((term) => element("option", { value: term.id, selected: owner[field] === term.id }, term.label)),
  );
  return { node: card.field(field, element("label", { for: id }, label), input), focus: () => input.focus() };
}

/** Several of a few terms. */
export function ticks(card, { field, label, terms, owner = card.draft }) {
  const group = element("fieldset", { class: "ticks" }, element("legend", {}, label));
  const inputs = terms.map((term) => {
    const input = element("input", {
      type: "checkbox",
      value: term.id,
      checked: (owner[field] ?? []).includes(term.id),
      change: () => {
        set(owner, field, inputs.filter((each) => each.checked).map((each) => each.value));
        card.changed();
      },
    });
    group.append(element("label", {}, input, ` ${term.label}`));
    return input;
  });
  return { node: card.field(field, group), focus: () => inputs[0].focus() };
}

/** One of a few terms, each with a key of its own. */
export function choice(card, { field, label, terms, keyOf, chosen }) {
  const group = element("fieldset", { class: `terms ${field}` }, element("legend", {}, label));
  const name = newId(field);
  const inputs = terms.map((term, i) => {
    const input = element("input", {
      type: "radio",
      name,
      value: term.id,
      checked: card.draft[field] === term.id,
      change: () => choose(term.id),
    });
    group.append(
      element("label", { class: term.kind ? `key ${term.kind}` : "" }, input, element("kbd", {}, keyOf(term, i)), ` ${term.label}`),
    );
    return input;
  });
  const choose = (id) => {
    const input = inputs.find((each) => each.value === id);
    input.checked = true;
    input.focus();
    card.draft[field] = id;
    chosen?.(id);
    card.changed();
  };
  const focus = () => (inputs.find((each) => each.checked) ?? inputs[0]).focus();
  return { node: card.field(field, group), focus, choose };
}
