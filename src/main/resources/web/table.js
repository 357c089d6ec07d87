/* Tables that can be sorted by any of their columns. */

const order = new Intl.Collator(undefined, { numeric: true });

export function sortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const text = (row) => row.cells[column].textContent;
      const rows = [...table.tBodies[0].rows].sort((a, b) => order.compare(text(a), text(b)) * (down ? -1 : 1));
      table.tBodies[0].append(...rows);
    });
  });
}

document.querySelectorAll("table[data-sortable]").forEach(sortable);
