/* The actors, documents, issues, proposals and claims of an article: its own, and those that the corpus shares. */

import { plain } from "./terms.js";

export const LISTS = ["actors", "documents", "issues", "proposals", "claims"];

/** A name in lower case without accents, for comparing. */
export function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}

export class Entities {
  constructor(coding, corpus) {
    this.byId = new Map();
    for (const list of LISTS) {
      for (const entity of [...(corpus[list] ?? []), ...(coding[list] ?? [])]) {
        this.byId.set(entity.id, { ...entity, list, shared: !(coding[list] ?? []).includes(entity) });
      }
    }
    this.article = coding;
    this.actorTargets = corpus.actorTargets === true;
  }

  all(list) {
    return [...this.byId.values()].filter((entity) => entity.list === list);
  }

  /** The name of an entity, a position or an article; its id if it is not known. */
  name(id) {
    const entity = this.byId.get(id);
    const position = (this.article.positions ?? []).find((each) => each.id === id);
    return entity ? nameOf(entity) : position ? plain(position.summary) || id : (id ?? "");
  }

  has(id) {
    return this.byId.has(id) || id === this.article.id || (this.article.positions ?? []).some((each) => each.id === id);
  }

  /** An id for a new entity: the words of its name. */
  newId(name) {
    const words = folded(name)
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60)
      .replace(/-$/, "");
    return this.free(words || "unnamed");
  }

  free(id) {
    let number = 1;
    let free = RESERVED.has(id) ? `${id}-2` : id;
    while (this.has(free)) {
      number++;
      free = `${id}-${number}`;
    }
    return free;
  }
}

const RESERVED = new Set([
  "actors",
  "claims",
  "coding",
  "documents",
  "id",
  "issues",
  "language",
  "proposals",
  "text",
  "type",
  "value",
]);

export function nameOf(entity) {
  return plain(entity.name ?? entity.label ?? entity.title) || (entity.id ?? "");
}

/** All names of an entity. */
export function namesOf(entity) {
  return [nameOf(entity), ...(entity.otherNames ?? []).map(plain)];
}

/** What tells an entity from others of its name. */
export function about(entity) {
  const posts = (entity.affiliations ?? []).map((post) => plain(post.role)).join(", ");
  return [entity.type, posts, plain(entity.description)].filter(Boolean).join(" · ");
}

/** The entities that match what is typed, the best first: by the start of a name, then of a word, then by any words. */
export function matching(entities, typed) {
  const query = folded(typed).trim();
  if (!query) {
    return entities;
  }
  const words = query.split(/\s+/);
  const score = (entity) => {
    const names = namesOf(entity).map(folded);
    if (names.some((name) => name.startsWith(query))) {
      return 3;
    }
    if (names.some((name) => name.includes(` ${query}`))) {
      return 2;
    }
    const all = folded([...namesOf(entity), about(entity)].join(" "));
    return words.every((word) => all.includes(word)) ? 1 : 0;
  };
  return entities
    .map((entity) => ({ entity, score: score(entity) }))
    .filter((each) => each.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((each) => each.entity);
}
