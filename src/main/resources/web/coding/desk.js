/* The list of articles: search and filter as one types. */

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
