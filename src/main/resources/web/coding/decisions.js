/* What a coder does with positions and suggestions: open, accept, edit, reject, merge. */

import { range } from "./drawing.js";
import { Entities } from "./entities.js";
import { summaryOf } from "./position.js";
import { get, post } from "./server.js";
import * as suggested from "./suggestions.js";

/** The decisions on a page: what its list, its keys and its buttons do. */
export function decisionsOn(page) {
  const does = {
    open: (id) => {
      const position = page.model.coding.positions.find((each) => each.id === id);
      if (position) {
        openCard(position);
      }
    },
    accept: (position) => {
      const next = following(position);
      const full = suggested.filled(position);
      full.summary ??= summaryOf(full, page.known());
      const open = suggested.openField(full);
      if (open) {
        openCard(full, open);
        return;
      }
      page.model.change((coding) => suggested.accept(coding, full, page.draft, page.entities()));
      focusSuggestion(next);
    },
    edit: (position) => openCard({ ...suggested.filled(position), summary: position.summary }),
    reject: (position) => {
      const next = following(position);
      post(`/code/api/reject/${page.path}`, { position }).catch((failure) => page.tell(failure.message, true));
      page.dismissed = [...page.dismissed, position.id];
      page.model.change((coding) => {
        coding.positions = (coding.positions ?? []).filter((each) => each.id !== position.id);
      });
      page.show();
      focusSuggestion(next);
    },
    merge: (position) => {
      const next = following(position);
      const other = suggested.nearest(page.model.coding, position);
      if (other) {
        page.dismissed = [...page.dismissed, position.id];
        page.model.change((coding) => suggested.mergeInto(coding, other.id, position));
        focusSuggestion(next);
      }
    },
  };

  function openCard(position, focus, likely) {
    const target = likely ? suggested.filled(likely).target : undefined;
    page.nearestTargets = target ? [target] : [];
    page.positionCard.open(position, focus);
    const first = position.evidence?.[0];
    if (first) {
      const near = range(page, first);
      get(`/code/api/targets?q=${encodeURIComponent(page.text.slice(near.start, near.end))}`)
        .then((answer) => (page.nearestTargets = [...page.nearestTargets, ...answer.targets]))
        .catch(() => {});
    }
  }

  /** The id of the suggestion after one. */
  function following(position) {
    const all = [...page.list.querySelectorAll(".suggestion")].map((item) => item.dataset.position);
    return all[all.indexOf(position.id) + 1] ?? all.find((id) => id !== position.id);
  }

  function focusSuggestion(id) {
    const which = id ? `[data-position="${CSS.escape(id)}"]` : "";
    const item = page.list.querySelector(`.suggestion${which}`);
    item?.focus();
    item?.scrollIntoView({ block: "nearest" });
    const mark = item ? page.words.querySelector(`[data-id="${CSS.escape(item.dataset.position)}"]`) : null;
    mark?.scrollIntoView({ block: "center" });
  }

  /** Suggestions, and positions with fields that are suggested. */
  function undecided() {
    return [...page.suggestions(), ...(page.model.coding.positions ?? []).filter((position) => position.suggested)];
  }

  function suggestionOf(item) {
    const id = item?.dataset.position;
    return undecided().find((position) => position.id === id);
  }

  function acceptAll() {
    const least = Number(page.main.querySelector("[data-least]").value);
    const isComplete = (position) => !suggested.openField({ summary: "later", ...suggested.filled(position) });
    const sure = undecided().filter((position) => suggested.confidence(position) >= least && isComplete(position));
    page.model.change((coding) =>
      sure.forEach((position) => {
        const full = suggested.filled(position);
        full.summary ??= summaryOf(full, page.known());
        suggested.accept(coding, full, page.draft, new Entities(coding, page.corpus));
      }),
    );
    page.tell(`Accepted ${sure.length} suggestions.`);
  }

  async function suggest() {
    page.tell("Looking for positions …");
    try {
      page.draft = await get(`/code/api/suggestions/${page.path}`);
      const count = page.suggestions().length;
      const found = `${count} suggestions. N goes to the next one.`;
      page.tell(page.draft.reason ? `No suggestions: ${page.draft.reason}` : found);
      page.show();
    } catch (failure) {
      page.tell(failure.message, true);
    }
  }

  return { ...does, openCard, following, focusSuggestion, suggestionOf, undecided, acceptAll, suggest };
}
