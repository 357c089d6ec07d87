/* The SPARQL page: runs the query in place, stops it on the server, keeps a history, and copies the query as a program. */

import { openEditor } from "./sparql-editor.js";
import { showHistory } from "./sparql-history.js";
import { sortable } from "./table.js";

/** Servers and proxies refuse longer URLs. */
const MAX_URL = 7000;
const RETRY = 250;

const form = document.querySelector("form.editor");
const status = form.querySelector("[role=status]");
const stopButton = form.querySelector("button[data-stop]");
const editor = openEditor(form, () => form.requestSubmit());
const history_ = showHistory(document.querySelector(".history"), (query) => editor.setText(query));

let running = null;

document.querySelectorAll("[data-scripted]").forEach((each) => (each.hidden = false));
markError();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
stopButton.addEventListener("click", () => stop());
window.addEventListener("pagehide", () => running && cancel(running.id));
window.addEventListener("popstate", () => location.reload());
document.querySelector(".examples").addEventListener("click", example);
addCopyButtons();

/* Running */

async function run() {
  if (running) {
    return;
  }
  const query = editor.text();
  running = { id: newId(), stopping: false };
  history_.add(query);
  const ticking = busy();
  try {
    const response = await send(query, running.id);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    show(page);
    remember(query);
  } catch {
    fail("The server did not answer. Check the connection and run the query again.");
  } finally {
    clearInterval(ticking);
    running = null;
    stopButton.hidden = true;
    status.textContent = outcome();
  }
}

function send(query, id) {
  const headers = { Accept: "text/html", "Query-Id": id };
  const parameters = new URLSearchParams({ query });
  return String(parameters).length <= MAX_URL
    ? fetch(`${form.action}?${parameters}`, { headers })
    : fetch(form.action, { headers, method: "POST", body: parameters });
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function busy() {
  const start = Date.now();
  stopButton.hidden = false;
  status.textContent = "Running…";
  return setInterval(() => {
    const seconds = Math.round((Date.now() - start) / 1000);
    status.textContent = `${running.stopping ? "Stopping" : "Running"}… ${seconds} s`;
  }, 1000);
}

/** A short summary for screen readers, which do not see the result appear. */
function outcome() {
  const answer = document.querySelector("#answer");
  return answer.querySelector("[role=alert]") ? "" : (answer.querySelector("section .note, .truth")?.textContent ?? "");
}

function show(page) {
  const answer = page.querySelector("#answer");
  if (!answer) {
    fail(page.querySelector("main")?.textContent.trim() || "The server sent no result.");
    return;
  }
  document.querySelector("#answer").replaceWith(answer);
  document.querySelector(".samples").replaceWith(page.querySelector(".samples"));
  addCopyButtons();
  answer.querySelectorAll("table[data-sortable]").forEach(sortable);
  markError();
}

/** Where no page says what went wrong; the query stays in the editor. */
function fail(message) {
  const alert = document.createElement("div");
  alert.className = "problem";
  alert.setAttribute("role", "alert");
  alert.textContent = message;
  const answer = document.querySelector("#answer");
  delete answer.dataset.line;
  answer.replaceChildren(alert);
}

function markError() {
  const { line, column } = document.querySelector("#answer").dataset;
  editor.mark(Number(line ?? 0), Number(column ?? 0));
}

/** The URL of the page is that of the result; a query that is too long for one stays where it is. */
function remember(query) {
  const parameters = String(new URLSearchParams({ query }));
  const url = parameters.length <= MAX_URL ? `${form.action}?${parameters}` : form.action;
  if (url !== location.href) {
    history.pushState(null, "", url);
  }
}

/* Stopping. The server may not know the query yet, so it is asked again until it has answered. */

async function stop() {
  running.stopping = true;
  const { id } = running;
  while (running?.id === id && !(await cancel(id))) {
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }
}

async function cancel(id) {
  try {
    return (await fetch(form.dataset.stop, { method: "POST", keepalive: true, headers: { "Query-Id": id } })).ok;
  } catch {
    return false;
  }
}

/* Examples open in the editor, where undo brings back what was there. */

async function example(event) {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  try {
    const response = await fetch(link.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    editor.setText(page.querySelector("#query").value);
    link.closest("details").open = false;
  } catch {
    location.href = link.href;
  }
}

/* The query as a program: what is in the editor now, even if it has not been run. */

function addCopyButtons() {
  const samples = document.querySelector(".samples");
  samples.addEventListener("toggle", () => samples.open && refresh(samples));
  samples.querySelectorAll("section").forEach((section) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "format";
    button.textContent = `Copy as ${section.dataset.sample}`;
    button.addEventListener("click", () => copy(samples, section, button));
    section.querySelector("h2").after(button);
  });
}

async function refresh(samples) {
  const body = new URLSearchParams({ query: editor.text() });
  const response = await fetch(form.dataset.code, { method: "POST", body });
  if (!response.ok) {
    return;
  }
  for (const { language, code } of await response.json()) {
    samples.querySelector(`[data-sample="${language}"] code`).textContent = code;
  }
}

async function copy(samples, section, button) {
  const label = button.textContent;
  try {
    await refresh(samples);
    await navigator.clipboard.writeText(section.querySelector("code").textContent);
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(section.querySelector("code"));
    button.textContent = "Selected; press Ctrl+C";
  }
  setTimeout(() => (button.textContent = label), 2000);
}
