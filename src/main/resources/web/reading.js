/* A text and its positions: what has the pointer or the focus stands out with its counterpart, and a link to a position leaves the text where it is. */

const byId = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

/** Lights a position with its marks while one of some elements has the pointer or the focus. */
function follow(elements, lit) {
  const light = (on) => () => lit.forEach((element) => element.classList.toggle("lit", on));
  elements.forEach((element) => {
    ["mouseenter", "focusin"].forEach((event) => element.addEventListener(event, light(true)));
    ["mouseleave", "focusout"].forEach((event) => element.addEventListener(event, light(false)));
  });
}

function show(note) {
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: "nearest" });
}

const anchors = [...document.querySelectorAll(".anchor")];
const marks = [...document.querySelectorAll("mark[data-marks]")];

document.querySelectorAll(".notes > li").forEach((note) => {
  const own = anchors.filter((anchor) => byId(anchor.hash) === note);
  const ids = own.map((anchor) => anchor.id);
  const marked = marks.filter((mark) => mark.dataset.marks.split(" ").some((id) => ids.includes(id)));
  note.tabIndex = -1;
  follow([note, ...own, ...marked], [note, ...marked]);
  own.forEach((anchor) =>
    anchor.addEventListener("click", (event) => {
      event.preventDefault();
      history.replaceState(null, "", anchor.hash);
      show(note);
    }),
  );
});
