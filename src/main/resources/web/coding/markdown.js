/* Renders the part of Markdown that the codebook uses. Text is set as text, so that nothing in it becomes markup. */

import { element } from "./dom.js";

/** The sections of a document by their heading. */
export function sections(markdown) {
  const found = new Map();
  for (const part of markdown.split(/^#{2,3} /m).slice(1)) {
    const end = part.indexOf("\n");
    found.set(part.slice(0, end).trim(), part.slice(end + 1).split(/^#{1,3} /m)[0]);
  }
  return found;
}

/** Elements for a section. */
export function render(markdown) {
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block) => blocks(block));
}

function blocks(block) {
  const lines = block.split("\n");
  if (/^ {4}/.test(lines[0]) || lines[0].startsWith("```")) {
    return [element("pre", {}, lines.filter((line) => !line.startsWith("```")).join("\n"))];
  }
  if (lines[0].startsWith("|")) {
    return [table(lines)];
  }
  const first = lines.findIndex((line) => /^([-*]|\d+\.) /.test(line));
  const paragraph = (first < 0 ? lines : lines.slice(0, first)).join(" ");
  return [
    ...(paragraph ? [element("p", {}, ...inline(paragraph))] : []),
    ...(first < 0 ? [] : [list(lines.slice(first))]),
  ];
}

function list(lines) {
  const items = [];
  for (const line of lines) {
    const item = /^([-*]|\d+\.) (.*)/.exec(line);
    if (item) {
      items.push(item[2]);
    } else {
      items[items.length - 1] += ` ${line.trim()}`;
    }
  }
  return element("ul", {}, ...items.map((item) => element("li", {}, ...inline(item))));
}

function table(lines) {
  const cells = (line) => line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
  const row = (line, name) => element("tr", {}, ...cells(line).map((cell) => element(name, {}, ...inline(cell))));
  return element(
    "table",
    {},
    element("thead", {}, row(lines[0], "th")),
    element("tbody", {}, ...lines.slice(2).map((line) => row(line, "td"))),
  );
}

/** Bold, emphasis and code; a link becomes its text. */
function inline(text) {
  const parts = text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/);
  return parts.filter(Boolean).map((part) => {
    if (part.startsWith("**")) {
      return element("b", {}, ...inline(part.slice(2, -2)));
    }
    if (part.startsWith("*") && part.length > 2) {
      return element("em", {}, ...inline(part.slice(1, -1)));
    }
    return part.startsWith("`") ? element("code", {}, part.slice(1, -1)) : part;
  });
}
