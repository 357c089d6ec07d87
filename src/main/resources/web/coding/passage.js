/* The text of the article: its paragraphs, the marks in it, and what is selected. Places are UTF-16 units of the text. */

import { element } from "./dom.js";

const GAP = /\n+/g;

/** The paragraphs of a text as [start, end). */
export function paragraphs(text) {
  const found = [];
  let start = 0;
  for (const gap of [...text.matchAll(GAP), { index: text.length, 0: "" }]) {
    if (text.slice(start, gap.index).trim()) {
      found.push({ start, end: gap.index });
    }
    start = gap.index + gap[0].length;
  }
  return found;
}

/** What is shown now: of each paragraph its element, and the marks in it. */
let shown = [];

/**
 * Shows a text with marks. Only paragraphs whose marks change are redrawn: redrawing a long text would take too long.
 *
 * @param place the element that holds it
 * @param marks `{ id, start, end, kind, letter, label }`, which may overlap
 */
export function draw(place, text, marks) {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const before = shown;
  shown = paragraphs(text).map((range, i) => {
    const within = sorted.filter((mark) => mark.start < range.end && mark.end > range.start);
    const key = JSON.stringify(within);
    return before[i]?.key === key ? before[i] : { key, block: paragraph(text, range, within) };
  });
  if (before.length === shown.length) {
    shown.forEach(({ block }, i) => block === before[i].block || before[i].block.replaceWith(block));
  } else {
    place.replaceChildren(...shown.map(({ block }) => block));
  }
}

function paragraph(text, range, within) {
  const cuts = new Set([range.start, range.end]);
  for (const mark of within) {
    cuts.add(Math.max(mark.start, range.start));
    cuts.add(Math.min(mark.end, range.end));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  const block = element("p", { dir: "auto" });
  places.slice(0, -1).forEach((start, i) => {
    const end = places[i + 1];
    const over = within.filter((mark) => mark.start <= start && mark.end >= end);
    over.filter((mark) => mark.start === start).forEach((mark) => block.append(sign(mark)));
    block.append(piece(text.slice(start, end), start, over));
  });
  return block;
}

/** A piece of text; the shortest of its marks gives the colour. */
function piece(words, start, over) {
  const top = over.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  const span = element(top ? "mark" : "span", { "data-at": start }, words);
  if (top) {
    span.className = top.kind;
    span.dataset.ids = over.map((mark) => mark.id).join(" ");
    span.classList.toggle("several", over.length > 1);
  }
  return span;
}

/** The letter before a quotation, by which it is opened with the keyboard and announced. */
function sign(mark) {
  const attributes = { type: "button", class: `sign ${mark.kind}`, "data-id": mark.id, "aria-label": mark.label };
  return element("button", attributes, mark.letter);
}

/** The selected part of the text without white space around it; null if there is none. */
export function selected(place, text) {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(place)) {
    return null;
  }
  return whole(text, unitAt(place, range.startContainer, range.startOffset, 1), unitAt(place, range.endContainer, range.endOffset, -1));
}

/** The place in the text of a boundary of a range; of one between elements, that of the next piece in a direction. */
function unitAt(place, node, offset, direction) {
  const own = node.nodeType === Node.TEXT_NODE ? node.parentElement.closest("[data-at]") : null;
  if (own && place.contains(own)) {
    return Number(own.dataset.at) + offset;
  }
  const pieces = [...place.querySelectorAll("[data-at]")];
  const boundary = document.createRange();
  boundary.setStart(node, offset);
  const after = pieces.filter((each) => boundary.comparePoint(each, 0) >= 0);
  if (direction > 0) {
    return after.length > 0 ? Number(after[0].dataset.at) : Infinity;
  }
  const before = pieces.filter((each) => boundary.comparePoint(each, 0) < 0).at(-1);
  return before ? Number(before.dataset.at) + before.textContent.length : 0;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Widens a part of a text to whole words, and takes away white space at its ends. */
export function whole(text, from, to) {
  let start = Math.max(0, Math.min(from, text.length));
  let end = Math.max(start, Math.min(to, text.length));
  while (start < end && /\s/.test(text[start])) {
    start++;
  }
  while (end > start && /\s/.test(text[end - 1])) {
    end--;
  }
  if (start === end) {
    return null;
  }
  while (start > 0 && joins(text, start)) {
    start--;
  }
  while (end < text.length && joins(text, end)) {
    end++;
  }
  return { start, end };
}

/** Whether a place is inside a word, or inside a character of two units. */
function joins(text, at) {
  return (LETTER.test(around(text, at - 1)) && LETTER.test(around(text, at))) || /[\udc00-\udfff]/.test(text[at]);
}

function around(text, unit) {
  const start = /[\udc00-\udfff]/.test(text[unit]) ? unit - 1 : unit;
  return String.fromCodePoint(text.codePointAt(start));
}

/** Selects a part of the text and, unless asked not to, scrolls to it. */
export function select(place, start, end, scroll = true) {
  const from = boundary(place, start, false);
  const to = boundary(place, end, true);
  if (from && to) {
    getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    if (scroll) {
      from.node.parentElement.scrollIntoView({ block: "nearest" });
    }
  }
}

function boundary(place, unit, atEnd) {
  const pieces = [...place.querySelectorAll("[data-at]")];
  const holds = (piece) => {
    const start = Number(piece.dataset.at);
    const end = start + piece.textContent.length;
    return atEnd ? unit > start && unit <= end : unit >= start && unit < end;
  };
  const piece = pieces.find(holds);
  return piece ? { node: piece.firstChild, offset: unit - Number(piece.dataset.at) } : null;
}
