/* Saves codings and what they share. */

import { resolve } from "./conflict.js";
import { get, post } from "./server.js";

/** Saves the coding; as reviewed, if the coder says so. */
export async function save(page, reviewed = false) {
  await page.model.settled();
  const sent = JSON.stringify(page.model.coding);
  page.tell("Saving …");
  try {
    const { base, coding } = page.model;
    const answer = await post(`/code/api/article/${page.path}`, { base, coding, reviewed, links: page.links });
    page.links = [];
    page.problems = answer.problems;
    page.model.savedAs(answer.coding, answer.digest, sent);
    const errors = page.problems.filter((problem) => problem.error).length;
    page.tell(errors > 0 ? `Saved. ${errors} open problems keep it out of the graph.` : "Saved.");
  } catch (failure) {
    if (failure.status === 409) {
      await settle(page, failure.body);
    } else {
      page.tell(failure.message, true);
    }
  }
}

/** Somebody else has saved the file: shows both versions and saves what the coder chooses. */
async function settle(page, now) {
  page.tell("Somebody else has saved this article.", true);
  const nameOf = (id) => page.entities().name(id);
  const merged = await resolve(JSON.parse(page.model.saved), page.model.coding, now.coding, nameOf);
  if (merged) {
    page.model.rebase(now.coding, now.digest, merged);
    await save(page);
  } else {
    page.tell("Nothing was saved. Your version is kept in this browser.", true);
  }
}

/** Saves what the codings share. */
export async function saveCorpus(page, wanted) {
  try {
    const answer = await post("/code/api/corpus", { base: page.corpusDigest, coding: wanted });
    page.corpus = answer.coding;
    page.corpusDigest = answer.digest;
    page.tell("Saved in corpus.json.");
  } catch (failure) {
    const isChanged = failure.status === 409;
    page.tell(isChanged ? "corpus.json was changed by somebody else. Reload the page." : failure.message, true);
  }
  page.check();
  page.show();
}

/** Moves an entity to the corpus file; what is not saved is saved first. */
export async function share(page, id) {
  if (page.model.dirty) {
    await save(page);
  }
  if (page.model.dirty) {
    return;
  }
  try {
    const answer = await post(`/code/api/share/${page.path}`, { base: page.model.base, ids: [id] });
    const again = await get(`/code/api/article/${page.path}`);
    page.corpus = again.corpus;
    page.corpusDigest = again.corpusDigest;
    page.model.rebase(answer.coding, answer.digest, answer.coding);
    page.tell("Moved to corpus.json; all articles can refer to it now.");
  } catch (failure) {
    page.tell(failure.message, true);
  }
}
