/* Buttons that copy the link of a page and its citations. */

document.querySelectorAll("[data-copy]").forEach((part) => {
  const label = `Copy ${part.dataset.copy}`;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "format";
  button.textContent = label;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(part.textContent.trim());
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(part);
      button.textContent = "Selected; press Ctrl+C";
    }
    setTimeout(() => (button.textContent = label), 2000);
  });
  part.after(" ", button);
});
