/* The field for SPARQL: numbered lines, colours, the place of an error, and completion of our terms and the query's variables. */

import { pieces, typed, variables } from "./sparql.js";

const MOST = 12;
const form = document.querySelector("form.editor");
const field = form.querySelector("textarea");
const code = field.parentElement;

const paint = document.createElement("pre");
paint.className = "paint";
paint.setAttribute("aria-hidden", "true");
const gutter = document.createElement("pre");
gutter.className = "gutter";
gutter.setAttribute("aria-hidden", "true");
code.prepend(gutter, paint);
code.classList.add("live");
field.wrap = "off";

const bad = { line: Number(field.dataset.line ?? 0), column: Number(field.dataset.column ?? 0) };

function offset(text, line, column) {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + Math.max(column - 1, 0), text.length);
}

function draw() {
  const text = field.value;
  const place = bad.line > 0 ? offset(text, bad.line, bad.column) : -1;
  paint.replaceChildren(
    ...pieces(text).map((piece) => {
      const span = document.createElement("span");
      const here = place >= piece.at && place < piece.at + piece.text.length;
      span.className = here ? `${piece.kind} bad` : piece.kind;
      span.textContent = piece.text;
      return span;
    }),
    "\n",
  );
  gutter.replaceChildren(
    ...text.split("\n").flatMap((line, i) => {
      const number = document.createElement("span");
      number.textContent = String(i + 1);
      number.className = i + 1 === bad.line ? "bad" : "";
      return [number, "\n"];
    }),
  );
  follow();
}

function follow() {
  paint.scrollTop = gutter.scrollTop = field.scrollTop;
  paint.scrollLeft = field.scrollLeft;
}

/* Completion */

const list = document.createElement("ul");
list.id = "completions";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Completions");
list.hidden = true;
code.append(list);
field.setAttribute("aria-autocomplete", "list");
field.setAttribute("aria-controls", list.id);

let known = { prefixes: {}, terms: [] };
fetch(form.dataset.terms)
  .then((answer) => answer.json())
  .then((terms) => {
    known = terms;
    form.dataset.known = "true";
  })
  .catch(() => {});

let offered = [];
let chosen = -1;
let start = "";

function offers(word, always) {
  if (word.startsWith("?") || word.startsWith("$")) {
    return variables(field.value)
      .filter((name) => name !== word && name.startsWith(word))
      .map((name) => ({ name, text: "" }));
  }
  if (!always && word.length < 2) {
    return [];
  }
  const lower = word.toLowerCase();
  return known.terms
    .filter((term) => term.name.toLowerCase().startsWith(lower) || local(term.name).startsWith(lower))
    .filter((term) => term.name !== word);
}

function local(name) {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

function complete(always) {
  start = typed(field.value, field.selectionStart);
  offered = start === "" && !always ? [] : offers(start, always).slice(0, MOST);
  list.replaceChildren(
    ...offered.map((term, i) => {
      const option = document.createElement("li");
      option.id = `completion-${i}`;
      option.setAttribute("role", "option");
      option.append(term.name);
      if (term.text) {
        const text = document.createElement("small");
        text.textContent = term.text;
        option.append(text);
      }
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(i);
      });
      return option;
    }),
  );
  show(offered.length > 0);
}

function show(open) {
  list.hidden = !open;
  choose(open ? 0 : -1);
  if (open) {
    beside();
  }
}

function choose(index) {
  chosen = index;
  [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
  if (index >= 0) {
    field.setAttribute("aria-activedescendant", `completion-${index}`);
    list.children[index].scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

/** Below the line that is being written: every letter is as wide as any other. */
function beside() {
  const before = field.value.slice(0, field.selectionStart).split("\n");
  const style = getComputedStyle(field);
  const ruler = document.createElement("span");
  ruler.textContent = "0".repeat(20);
  ruler.className = "ruler";
  paint.append(ruler);
  const wide = ruler.getBoundingClientRect().width / 20;
  ruler.remove();
  const high = parseFloat(style.lineHeight);
  const left = gutter.offsetWidth + parseFloat(style.paddingLeft) + (before.at(-1).length - start.length) * wide - field.scrollLeft;
  const top = parseFloat(style.paddingTop) + before.length * high - field.scrollTop;
  list.style.left = `${Math.max(0, Math.min(left, code.clientWidth - list.offsetWidth))}px`;
  list.style.top = `${top + 4}px`;
}

function take(index) {
  const name = offered[index].name;
  field.setRangeText(name, field.selectionStart - start.length, field.selectionStart, "end");
  show(false);
  declare(name);
  changed();
}

/** So that the query can be asked elsewhere, too. */
function declare(name) {
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  const iri = known.prefixes[prefix];
  const declared = new RegExp(`^\\s*PREFIX\\s+${prefix}:`, "im");
  if (prefix !== "" && iri && !declared.test(field.value)) {
    const line = `PREFIX ${prefix}: <${iri}>\n`;
    const place = field.selectionStart;
    field.setRangeText(line, 0, 0, "preserve");
    field.setSelectionRange(place + line.length, place + line.length);
  }
}

function changed() {
  bad.line = 0;
  field.removeAttribute("aria-invalid");
  draw();
}

field.addEventListener("input", () => {
  changed();
  complete(false);
});
field.addEventListener("scroll", follow);
field.addEventListener("blur", () => show(false));
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
  } else if (event.key === " " && event.ctrlKey) {
    complete(true);
  } else if (list.hidden) {
    return;
  } else if (event.key === "ArrowDown") {
    choose((chosen + 1) % offered.length);
  } else if (event.key === "ArrowUp") {
    choose((chosen + offered.length - 1) % offered.length);
  } else if (event.key === "Enter" || event.key === "Tab") {
    take(chosen);
  } else if (event.key === "Escape") {
    show(false);
  } else {
    return;
  }
  event.preventDefault();
});

draw();
if (bad.line > 0) {
  const place = offset(field.value, bad.line, bad.column);
  field.focus();
  field.setSelectionRange(place, place);
}
