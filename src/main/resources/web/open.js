/* A cell's positions open beside it rather than on a page of their own. Readers who want the page open it in a new tab. */

let dialog;

function box() {
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
    document.body.append(dialog);
  }
  return dialog;
}

function fill(page, address) {
  const title = document.createElement("h2");
  title.id = "opened";
  title.append(...page.querySelector("h1").cloneNode(true).childNodes);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  const more = document.createElement("p");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = "Open as a page";
  more.append(link);
  const target = box();
  target.setAttribute("aria-labelledby", title.id);
  target.replaceChildren(title, page.querySelector("[data-part='positions']"), more, close);
  target.showModal();
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-open]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  try {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
    fill(new DOMParser().parseFromString(await answer.text(), "text/html"), link.href);
  } catch {
    location.href = link.href;
  }
});
