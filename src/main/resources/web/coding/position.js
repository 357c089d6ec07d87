/* Positions: what is known of a new one, its id, its summary, its place in the list. Pure functions. */

import { folded, namesOf } from "./entities.js";
import { plain, stanceOf } from "./terms.js";

/** So far, in UTF-16 units, a name at the beginning of a passage may reach. */
const FIRST_WORDS = 30;

/** The evidence of a position that is words of the text; the rest are records, such as votes. */
export function quotations(position) {
  return (position.evidence ?? []).filter((evidence) => evidence.type !== "Record");
}

/** The evidence of a position, earliest first. */
export function firstStart(position) {
  return Math.min(...quotations(position).map((quotation) => quotation.start), Infinity);
}

/** Puts a position into a coding, in the order of the text; replaces the one with the same id. */
export function put(coding, position) {
  coding.positions ??= [];
  const at = coding.positions.findIndex((each) => each.id === position.id);
  if (at >= 0) {
    coding.positions[at] = position;
    return;
  }
  const next = coding.positions.findIndex((each) => firstStart(each) > firstStart(position));
  coding.positions.splice(next < 0 ? coding.positions.length : next, 0, position);
}

/** Whether the words in a part of the text are quoted, paraphrased, or both. Places are UTF-16 units. */
export function speechOf(text, start, end) {
  const words = text.slice(start, end);
  const quoted = [...words.matchAll(/["“„«‘][^"“”„«»’]*["”“»’]?/g)].filter((match) => match[0].length > 3);
  if (quoted.length === 0) {
    return "indirect";
  }
  const length = quoted.reduce((sum, match) => sum + match[0].length, 0);
  return length * 2 > words.length ? "direct" : "mixed";
}

/**
 * The actor who probably speaks in a part of the text: one named in its first words, or else the last one named before it in its
 * paragraph, or in it, or the holder of the position before it. Null if nobody is known.
 */
export function speakerAt(text, range, entities, positions, toPoint) {
  const paragraph = text.lastIndexOf("\n", range.start) + 1;
  const before = positions
    .filter((position) => firstStart(position) <= toPoint(range.start))
    .toSorted((a, b) => firstStart(a) - firstStart(b))
    .at(-1);
  return (
    lastNamed(text.slice(range.start, Math.min(range.end, range.start + FIRST_WORDS)), entities) ??
    lastNamed(text.slice(paragraph, range.start), entities) ??
    lastNamed(text.slice(range.start, range.end), entities) ??
    before?.holder ??
    null
  );
}

function lastNamed(words, entities) {
  const text = ` ${folded(words).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  let best = null;
  let place = -1;
  for (const actor of entities.all("actors")) {
    for (const name of mentions(actor)) {
      const at = text.lastIndexOf(` ${name} `);
      if (at >= 0 && at + name.length > place) {
        place = at + name.length;
        best = actor.id;
      }
    }
  }
  return best;
}

/** The names of an actor, and the surname of a person. */
function mentions(actor) {
  const names = namesOf(actor).map((name) => folded(name).replace(/[^\p{L}\p{N}]+/gu, " ").trim());
  const surnames = actor.type === "Person" ? names.map((name) => name.split(" ").at(-1)) : [];
  return [...names, ...surnames].filter((name) => name.length > 1);
}

/**
 * What a new position probably has in common with the last one of the same holder before it in the text: the documents in which
 * it was stated and reported, and when.
 */
export function inherited(positions, holder, start) {
  const before = positions
    .filter((position) => position.holder === holder && firstStart(position) <= start)
    .toSorted((a, b) => firstStart(a) - firstStart(b))
    .at(-1);
  const shared = ["statedIn", "reportedIn", "statedOn"].filter((field) => before?.[field]);
  return Object.fromEntries(shared.map((field) => [field, structuredClone(before[field])]));
}

/** The documents between an article and one that it quotes through others; none if it quotes it itself or not at all. */
export function between(article, document, entities) {
  const paths = (article.quotedFrom ?? []).map((id) => [id]);
  for (let path = paths.shift(); path; path = paths.shift()) {
    if (path.at(-1) === document) {
      return path.slice(0, -1);
    }
    const next = (entities.byId.get(path.at(-1))?.quotedFrom ?? []).filter((id) => !path.includes(id));
    paths.push(...next.map((id) => [...path, id]));
  }
  return [];
}

/** One sentence that says who, what, and for or against; empty while one of them is open. */
export function summaryOf(position, entities) {
  if (!position.holder || !position.target || !position.stance) {
    return "";
  }
  const target = entities.byId.get(position.target);
  const name = entities.name(position.target);
  const word = { proposals: "proposal", claims: "claim" }[target?.list];
  const label = word ? `the ${word} “${name}”` : name;
  const who = position.statedBy ? `According to ${entities.name(position.statedBy)}, ` : "";
  const condition = plain(position.condition?.[0]?.proviso).replace(/[.\s]+$/, "");
  const proviso = condition ? `, ${position.stance === "conditionalSupport" ? "if" : "unless"}: ${condition}` : "";
  return `${who}${entities.name(position.holder)} ${stanceOf(position).verb} ${label}${proviso}.`;
}

/** An id for a new position: who, which way, on what. */
export function newId(position, entities) {
  const verb = stanceOf(position).kind;
  const name = [position.holder, verb, position.target].filter(Boolean).join("-").split("/").join("-");
  return entities.free(`${entities.article.id}/${name.slice(0, 90).replace(/-$/, "")}`);
}
