/* Draws the text with its marks, and keeps the focus where it is. */

import * as passage from "./passage.js";
import * as suggested from "./suggestions.js";
import { quotations } from "./position.js";
import { stanceOf } from "./terms.js";

let drawn = "";

/** Draws the text if its marks have changed; what is selected stays selected. */
export function drawText(page, all) {
  const now = JSON.stringify(all);
  if (now !== drawn && page.text) {
    const selected = passage.selected(page.words, page.text);
    drawn = now;
    keepingFocus(page, () => passage.draw(page.words, page.text, all));
    if (selected) {
      passage.select(page.words, selected.start, selected.end, false);
    }
  }
}

/** Redraws something, and restores the focus to the element that replaces the focused one. */
export function keepingFocus(page, draw) {
  const had = document.activeElement;
  const item = page.list.contains(had) ? had.closest("[data-position]") : null;
  const at = item ? [...item.querySelectorAll("button, summary")].indexOf(had) : -1;
  const sign = page.words.contains(had) ? had.dataset.id : undefined;
  draw();
  if (item && !item.isConnected) {
    const again = page.list.querySelector(`[data-position="${CSS.escape(item.dataset.position)}"]`);
    (at < 0 ? again : again?.querySelectorAll("button, summary")[at])?.focus();
  } else if (sign && !had.isConnected) {
    page.words.querySelector(`[data-id="${CSS.escape(sign)}"]`)?.focus();
  }
}

/** The marks of the positions, of suggestions, and of the words on the open card. */
export function marks(page, names, more) {
  const own = (page.model.coding.positions ?? []).flatMap((position) => marksOf(page, position, names));
  const chosen = page.place.hidden ? [] : quotations(page.positionCard.draft ?? {});
  return [
    ...own,
    ...more.flatMap((position) => marksOf(page, position, names)),
    ...chosen.map((quotation) => ({ ...range(page, quotation), id: "", kind: "chosen", letter: "" })),
  ];
}

/** Where a quotation is in the text, in UTF-16 units. */
export function range(page, quotation) {
  return { start: page.offsets.unit(quotation.start), end: page.offsets.unit(quotation.end) };
}

function marksOf(page, position, names) {
  const full = suggested.filled(position);
  const stance = stanceOf(full);
  const kind = position.suggested ? `${stance.kind} suggested` : stance.kind;
  const start = position.suggested ? "Suggestion " : "";
  const label = `${start}${stance.letter} (${stance.label}): ${names.name(full.holder)} on ${names.name(full.target)}`;
  return quotations(position).map((quotation) => ({
    ...range(page, quotation),
    id: position.id,
    kind,
    letter: stance.letter,
    label,
  }));
}
