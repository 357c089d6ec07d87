/* Networks in results of queries: the node that has the focus stands out with its ties; arrow keys follow these. */

function lively(frame) {
  const picture = frame.querySelector("svg");
  if (!picture) {
    return;
  }
  const things = [...picture.querySelectorAll("a[data-vertex]")];
  const ties = [...picture.querySelectorAll(".tie")];
  const thing = (number) => things.find((each) => each.dataset.vertex === number);

  const neighbours = (number) =>
    ties
      .filter((tie) => tie.dataset.from === number || tie.dataset.to === number)
      .map((tie) => (tie.dataset.from === number ? tie.dataset.to : tie.dataset.from));

  const light = (number) => {
    const near = new Set([number, ...neighbours(number)]);
    picture.classList.add("lit");
    things.forEach((each) => each.classList.toggle("on", near.has(each.dataset.vertex)));
    ties.forEach((tie) => tie.classList.toggle("on", tie.dataset.from === number || tie.dataset.to === number));
  };

  const dark = () => picture.classList.remove("lit");

  let along = { from: "", next: 0 };
  const step = (number, direction) => {
    if (along.from !== number) {
      along = { from: number, next: direction > 0 ? 0 : -1 };
    }
    const near = neighbours(number);
    if (near.length > 0) {
      thing(near.at(along.next % near.length)).focus();
    }
  };

  things.forEach((each) => {
    each.addEventListener("focus", () => light(each.dataset.vertex));
    each.addEventListener("blur", dark);
    each.addEventListener("mouseenter", () => light(each.dataset.vertex));
    each.addEventListener("mouseleave", dark);
    each.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowDown") {
        step(each.dataset.vertex, 1);
      } else if (event.key === "ArrowLeft" || event.key === "ArrowUp") {
        step(each.dataset.vertex, -1);
      } else {
        return;
      }
      event.preventDefault();
    });
  });
}

document.querySelectorAll("[data-network]").forEach(lively);
