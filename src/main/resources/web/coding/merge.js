/* Two versions of a coding that were made from the same one, put together. Pure functions. */

import { LISTS as ENTITIES } from "./entities.js";

const LISTS = [...ENTITIES, "positions"];

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Puts two versions together: what only one of them has changed is taken from it.
 *
 * @returns `merged`, with our version of what both have changed, and `conflicts`: `{ list, id, ours, theirs }`, in which a
 *     missing version was deleted
 */
export function merge(base, ours, theirs) {
  const merged = {};
  const conflicts = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    if (LISTS.includes(key)) {
      const list = lists(key, base[key] ?? [], ours[key] ?? [], theirs[key] ?? [], conflicts);
      if (list.length > 0 || ours[key] || theirs[key]) {
        merged[key] = list;
      }
    } else if (key !== "coding") {
      const value = values({ list: null, id: key }, base[key], ours[key], theirs[key], conflicts);
      if (value !== undefined) {
        merged[key] = value;
      }
    } else {
      merged[key] = theirs[key];
    }
  }
  return { merged, conflicts };
}

function values(place, base, ours, theirs, conflicts) {
  if (same(ours, theirs) || same(ours, base)) {
    return theirs;
  }
  if (!same(theirs, base)) {
    conflicts.push({ ...place, ours, theirs });
  }
  return ours;
}

function lists(list, base, ours, theirs, conflicts) {
  const byId = (all) => new Map(all.map((each) => [each.id, each]));
  const [before, mine, other] = [byId(base), byId(ours), byId(theirs)];
  const ids = [...mine.keys(), ...[...other.keys()].filter((id) => !mine.has(id))];
  return ids
    .map((id) => values({ list, id }, before.get(id), mine.get(id), other.get(id), conflicts))
    .filter((each) => each !== undefined);
}

/** Takes the other version of a conflict. */
export function takeTheirs(merged, { list, id, theirs }) {
  if (!list) {
    merged[id] = theirs;
    return;
  }
  const at = merged[list].findIndex((each) => each.id === id);
  if (theirs === undefined) {
    merged[list].splice(at, at < 0 ? 0 : 1);
  } else if (at < 0) {
    merged[list].push(theirs);
  } else {
    merged[list][at] = theirs;
  }
}
