/* Positions that a program suggests: accepting, rejecting and merging them. Pure functions but for the list of them. */

import { folded, LISTS, namesOf } from "./entities.js";
import { firstStart, put } from "./position.js";

/** Fields without which a position is not complete. */
export const NEEDED = ["holder", "target", "stance", "kind", "summary"];

/** How sure the program is of a position: as sure as of the field that it is least sure of. */
export function confidence(position) {
  return Math.min(1, ...Object.values(position.suggested ?? {}).map((each) => each.confidence));
}

/** The reasons of a suggestion, one a field. */
export function reasons(position) {
  return Object.entries(position.suggested ?? {}).map(
    ([field, { confidence: sure, because }]) => `${field} ${Math.round(sure * 100)} %: ${because}`,
  );
}

/** The position with every open field filled in as suggested. */
export function filled(position) {
  const full = structuredClone(position);
  for (const [field, { value }] of Object.entries(position.suggested ?? {})) {
    full[field] ??= value;
  }
  return full;
}

/** The first field that is still open; empty if none is. */
export function openField(position) {
  return NEEDED.find((field) => !position[field]) ?? "";
}

/**
 * The suggestions of a draft that a coding does not have yet, with its own ids for actors that it already has by name.
 *
 * @param entities those of the coding
 */
export function remaining(draft, coding, entities) {
  const known = new Map();
  for (const actor of entities.all("actors")) {
    namesOf(actor).forEach((name) => known.set(folded(name), actor.id));
  }
  const ids = new Map(
    (draft.actors ?? []).map((actor) => [actor.id, known.get(folded(namesOf(actor)[0])) ?? actor.id]),
  );
  const rename = (value) => JSON.parse(JSON.stringify(value), (key, each) => (typeof each === "string" ? (ids.get(each) ?? each) : each));
  return (draft.positions ?? []).map(rename).filter((position) => !isCoded(position, coding));
}

/** The suggestion whose passage overlaps a part of the text most; undefined if none does. Places are code points. */
export function suggestedAt(suggestions, start, end) {
  const overlap = (position) =>
    Math.max(...(position.evidence ?? []).map((each) => Math.min(each.end, end) - Math.max(each.start, start)), 0);
  return suggestions.filter((position) => overlap(position) > 0).toSorted((a, b) => overlap(b) - overlap(a))[0];
}

/** Whether a coding has a position of the same holder in an overlapping passage. */
function isCoded(suggestion, coding) {
  return (coding.positions ?? []).some(
    (position) =>
      position.id === suggestion.id ||
      (position.holder === suggestion.holder &&
        (position.evidence ?? []).some((a) => (suggestion.evidence ?? []).some((b) => a.start < b.end && b.start < a.end))),
  );
}

/** Puts a suggested position into a coding, with the entities of the draft that it refers to. */
export function accept(coding, position, draft, entities) {
  const accepted = filled(position);
  delete accepted.suggested;
  accepted.id = entities.has(accepted.id) && !(coding.positions ?? []).some((each) => each.id === accepted.id && each.suggested) ? entities.free(accepted.id) : accepted.id;
  bring(coding, accepted, draft, entities);
  put(coding, accepted);
  return accepted;
}

/** Copies entities that an object refers to from a draft into a coding, and those that they refer to. */
export function bring(coding, object, draft, entities) {
  const text = JSON.stringify(object);
  for (const list of LISTS) {
    for (const entity of draft[list] ?? []) {
      const here = (coding[list] ?? []).some((each) => each.id === entity.id) || entities.byId.has(entity.id);
      if (!here && text.includes(JSON.stringify(entity.id))) {
        coding[list] = [...(coding[list] ?? []), entity];
        bring(coding, entity, draft, entities);
      }
    }
  }
}

/** Adds the passages of a suggestion to a position. */
export function mergeInto(coding, id, suggestion) {
  const position = coding.positions.find((each) => each.id === id);
  const more = suggestion.evidence.filter(
    (quotation) => !position.evidence.some((each) => each.start === quotation.start && each.end === quotation.end),
  );
  position.evidence = [...position.evidence, ...more].toSorted((a, b) => a.start - b.start);
  coding.positions = coding.positions.filter((each) => each.id !== suggestion.id);
}

/** The position that a suggestion most likely belongs to: one of the same holder, the nearest in the text. */
export function nearest(coding, suggestion) {
  const distance = (position) => Math.abs(firstStart(position) - firstStart(suggestion));
  return (coding.positions ?? [])
    .filter((position) => position.holder === suggestion.holder && position.id !== suggestion.id && !position.suggested)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}
