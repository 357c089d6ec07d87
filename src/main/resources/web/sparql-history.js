/* The queries that were run in this browser, newest first. They stay in the browser; where it stores nothing, there is no history. */

const KEY = "demarche.queries";
const MOST = 50;
const LONGEST = 20000;

/**
 * Shows the history in a details element.
 *
 * @param load called with a query that was chosen
 */
export function showHistory(details, load) {
  const list = details.querySelector("ul");
  let entries = read();

  function draw() {
    details.hidden = entries.length === 0;
    list.replaceChildren(
      ...entries.map((entry) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "text";
        button.textContent = summary(entry.query);
        button.addEventListener("click", () => load(entry.query));
        const when = document.createElement("small");
        when.textContent = new Date(entry.time).toLocaleString();
        item.append(button, when);
        return item;
      }),
    );
  }

  details.querySelector("p button").addEventListener("click", () => {
    entries = [];
    write(entries);
    draw();
  });
  draw();

  return {
    add(query) {
      if (query.trim() !== "" && query.length <= LONGEST) {
        entries = [{ query, time: Date.now() }, ...entries.filter((entry) => entry.query !== query)].slice(0, MOST);
        write(entries);
        draw();
      }
    },
  };
}

/** The first line that says something: a comment, or the query without its prefixes. */
function summary(query) {
  const lines = query.split("\n").map((line) => line.trim());
  const telling = lines.filter((line) => line !== "" && !/^(PREFIX|BASE)\b/i.test(line));
  return telling[0]?.startsWith("#") ? telling[0].replace(/^#+\s*/, "") : telling.join(" ").slice(0, 150);
}

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return kept.filter((entry) => typeof entry.query === "string" && Number.isFinite(entry.time)).slice(0, MOST);
  } catch {
    return []; // not allowed, or damaged
  }
}

function write(entries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    /* Not allowed, or full: the history lasts as long as the page. */
  }
}
