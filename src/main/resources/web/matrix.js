/* The rows of a matrix sorted by what one actor says, by a button in the head of each column. */

function sorter(table, head, column) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.textContent = "↕";
  button.setAttribute("aria-label", `Sort rows by the stance of ${head.innerText.trim()}`);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") !== "descending";
    table.querySelectorAll("[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    table.querySelectorAll(".sort").forEach((other) => (other.textContent = "↕"));
    button.textContent = down ? "↓" : "↑";
    const value = (row) => Number.parseFloat(row.cells[column].dataset.value ?? "");
    const rows = [...table.tBodies[0].rows].sort((a, b) => {
      const [one, other] = [value(a), value(b)];
      // Rows without a stance come last, whatever the direction.
      return Number.isNaN(one) || Number.isNaN(other)
        ? Number.isNaN(one) - Number.isNaN(other)
        : (other - one) * (down ? 1 : -1);
    });
    table.tBodies[0].append(...rows);
  });
  head.append(button);
}

document.querySelectorAll("table.matrix").forEach((table) => {
  [...table.tHead.rows[0].cells].slice(1).forEach((head, place) => sorter(table, head, place + 1));
});
