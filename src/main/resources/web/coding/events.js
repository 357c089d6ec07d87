/* What clicks and keys do. */

import * as passage from "./passage.js";
import { save } from "./saving.js";
import { codeSelection, findNext } from "./selecting.js";

/** Lets a page answer to clicks and keys. */
export function listen(page, decisions) {
  page.words.addEventListener("click", (event) => {
    const id = event.target.dataset.id ?? event.target.closest("mark")?.dataset.ids.split(" ").at(-1);
    const item = page.list.querySelector(`.suggestion[data-position="${CSS.escape(id ?? "")}"]`);
    if (!id || !getSelection().isCollapsed || !page.place.hidden) {
      return;
    }
    if (item) {
      item.focus();
    } else {
      decisions.open(id);
    }
  });

  page.words.addEventListener("keydown", (event) => {
    if (event.target !== page.words || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      codeSelection(page, decisions);
      return;
    }
    const selected = passage.selected(page.words, page.text);
    if (selected && !event.shiftKey) {
      page.walker.at(selected);
    }
    const next = page.walker.press(event.key, event.shiftKey);
    if (next) {
      event.preventDefault();
      passage.select(page.words, next.start, next.end);
      page.tell(page.text.slice(next.start, next.end).slice(-80));
    }
  });

  document.addEventListener("selectionchange", () => {
    page.action("code").disabled = passage.selected(page.words, page.text) === null;
  });

  const KEYS = {
    n: (item) => decisions.focusSuggestion(item ? decisions.following(decisions.suggestionOf(item)) : undefined),
    a: (item) => item && decisions.accept(decisions.suggestionOf(item)),
    e: (item) => item && decisions.edit(decisions.suggestionOf(item)),
    r: (item) => item && decisions.reject(decisions.suggestionOf(item)),
    m: (item) => item && decisions.merge(decisions.suggestionOf(item)),
    "/": () => page.find.focus(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select, [data-card] *");
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "s") {
        event.preventDefault();
        save(page);
      } else if ((key === "z" || key === "y") && !typing) {
        event.preventDefault();
        if (key === "y" || event.shiftKey) {
          page.model.redo();
        } else {
          page.model.undo();
        }
      }
    } else if (!typing && !event.altKey && KEYS[key] && page.place.hidden) {
      event.preventDefault();
      KEYS[key](document.activeElement.closest(".suggestion"));
    }
  });

  page.find.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      findNext(page);
      if (!event.shiftKey) {
        page.words.focus({ preventScroll: true });
      }
    }
  });

  for (const [name, act] of Object.entries({
    code: () => codeSelection(page, decisions),
    save: () => save(page),
    reviewed: () => save(page, true),
    undo: () => page.model.undo(),
    redo: () => page.model.redo(),
    all: decisions.acceptAll,
    next: () => decisions.focusSuggestion(),
    suggest: decisions.suggest,
    article: () => page.entityCard.open({ ...page.model.coding, type: "Article" }),
  })) {
    page.action(name).addEventListener("click", act);
  }
}
