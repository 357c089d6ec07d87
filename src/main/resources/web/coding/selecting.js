/* From selected words to the card of a position. */

import { places } from "./find.js";
import * as passage from "./passage.js";
import { inherited, speakerAt, speechOf } from "./position.js";
import * as suggested from "./suggestions.js";

function quotation(page, selected) {
  return {
    type: "Quotation",
    speech: speechOf(page.text, selected.start, selected.end),
    start: page.offsets.point(selected.start),
    end: page.offsets.point(selected.end),
  };
}

/** Opens a card with the selected words, or adds them to the one that is open. */
export function codeSelection(page, decisions) {
  const selected = passage.selected(page.words, page.text);
  if (!selected) {
    page.tell("Select the words that state a position first.");
  } else if (!page.place.hidden && page.positionCard.draft) {
    page.positionCard.addEvidence(quotation(page, selected));
  } else {
    const positions = page.model.coding.positions ?? [];
    const start = page.offsets.point(selected.start);
    const likely = suggested.suggestedAt(page.suggestions(), start, page.offsets.point(selected.end));
    const holder =
      (page.entities().byId.has(likely?.holder) && likely.holder) ||
      speakerAt(page.text, selected, page.entities(), positions, (unit) => page.offsets.point(unit));
    const same = inherited(positions, holder, start);
    decisions.openCard({ ...(holder ? { holder } : {}), ...same, evidence: [quotation(page, selected)] }, undefined, likely);
  }
}

/** Selects the next place of the words in the search field. */
export function findNext(page) {
  const all = places(page.text, page.find.value);
  const now = passage.selected(page.words, page.text);
  const next = all.find((each) => each.start > (now?.start ?? -1)) ?? all[0];
  if (next) {
    passage.select(page.words, next.start, next.end);
    page.walker.at(next);
    page.tell(`${all.indexOf(next) + 1} of ${all.length}`);
  } else {
    page.tell("The text does not contain these words.");
  }
}
