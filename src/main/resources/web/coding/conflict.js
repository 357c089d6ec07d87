/* The dialog that shows both versions of a coding that somebody else has saved in the meantime. */

import { bdi, element, newId } from "./dom.js";
import { merge, takeTheirs } from "./merge.js";

/**
 * Asks which version of each difference to keep.
 *
 * @param names the name of an id
 * @returns the merged coding; null if the coder goes back
 */
export function resolve(base, ours, theirs, names) {
  const { merged, conflicts } = merge(base, ours, theirs);
  const choices = conflicts.map((conflict) => choice(conflict, names));
  const dialog = element("dialog", { class: "conflict", "aria-labelledby": newId("conflict") });
  return new Promise((settle) => {
    const end = (value) => {
      dialog.remove();
      settle(value);
    };
    const take = () => {
      choices.filter((each) => each.isTheirs()).forEach((each) => takeTheirs(merged, each.conflict));
      end(merged);
    };
    const both = conflicts.length;
    dialog.append(
      element("h2", { id: dialog.getAttribute("aria-labelledby") }, "Somebody else has saved this article"),
      element(
        "p",
        {},
        both === 0
          ? "You changed different parts. Both versions fit together, and nothing is lost."
          : `${both} ${both === 1 ? "part was" : "parts were"} changed by both of you. Choose a version of each; everything else is kept from both.`,
      ),
      ...choices.map((each) => each.node),
      element(
        "div",
        { class: "buttons" },
        element("button", { type: "button", click: take }, "Save this"),
        element("button", { type: "button", class: "format", click: () => end(null) }, "Back, save nothing"),
      ),
    );
    dialog.addEventListener("cancel", () => end(null));
    document.querySelector("main").append(dialog);
    dialog.showModal();
  });
}

function choice(conflict, names) {
  const name = newId("version");
  const option = (label, value, checked) => {
    const input = element("input", { type: "radio", name, checked });
    const shown = value === undefined ? "(deleted)" : JSON.stringify(value, null, 2);
    return { input, node: element("label", { class: "version" }, input, ` ${label}`, element("pre", {}, shown)) };
  };
  const ours = option("Your version", conflict.ours, true);
  const theirs = option("The saved version", conflict.theirs, false);
  const legend = element("legend", {}, bdi(conflict.list ? names(conflict.id) : conflict.id));
  return {
    conflict,
    isTheirs: () => theirs.input.checked,
    node: element("fieldset", {}, legend, ours.node, theirs.node),
  };
}
