/* The list of articles: search and filter as one types, and the form for a new article. */

import { post, upload } from "./server.js";

const main = document.querySelector("main");
const rows = [...main.querySelectorAll("tbody tr")];
const search = main.querySelector("[data-search]");
const state = main.querySelector("[data-state]");
const count = main.querySelector("[data-count]");

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    const fits = words.every((word) => text.includes(word)) && (!state.value || row.dataset.state === state.value);
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  count.textContent = `${shown} of ${rows.length} articles`;
}

search.addEventListener("input", filter);
state.addEventListener("change", filter);
filter();

const form = main.querySelector("[data-add] form");
const told = form.querySelector("[data-told]");

function tell(message, isProblem = false) {
  told.textContent = message;
  told.classList.toggle("problem", isProblem);
}

/** Fills in what the program finds in a file; the coder can correct it. */
async function read(file) {
  tell("Reading …");
  try {
    const found = await upload("/code/api/read", file);
    for (const name of ["text", "title", "outlet", "author", "issued"]) {
      if (found[name]) {
        form.elements[name].value = found[name];
      }
    }
    tell(found.warning || "Check what was found, and correct it.");
  } catch (failure) {
    tell(failure.message, true);
  }
}

form.querySelector("[data-file]").addEventListener("change", (event) => {
  if (event.target.files.length > 0) {
    read(event.target.files[0]);
  }
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(form));
  delete fields.file;
  try {
    const added = await post("/code/api/articles", { ...fields, mayBeShown: form.elements.mayBeShown.checked });
    location.assign(added.path);
  } catch (failure) {
    tell(failure.message, true);
  }
});
