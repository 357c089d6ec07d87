/* Shapes of a network: areas of clusters, outlines of nodes, lines of labels. */

const HULLS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c8500"];
const CORNERS = 12;
export const ROOM = 14;
const LINE_LENGTH = 26;

const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** The convex hull of points: Andrew's monotone chain. */
function hull(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (order) => {
    const chain = [];
    for (const point of order) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) {
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** A label in two lines at most, cut off only if it is longer than both. */
export function lines(label) {
  const found = [""];
  for (const word of label.split(" ")) {
    const longer = `${found.at(-1)} ${word}`.trim();
    if (longer.length <= LINE_LENGTH || found.at(-1) === "") {
      found[found.length - 1] = longer;
    } else {
      found.push(word);
    }
  }
  const shown = found.length > 2 ? [found[0], `${found[1]} …`] : found;
  return shown.map((line) => (line.length > LINE_LENGTH + 2 ? `${line.slice(0, LINE_LENGTH)}…` : line));
}

/** The areas of the clusters that have several nodes, with their numbers. */
export function hulls(nodes) {
  const clusters = new Map();
  for (const node of nodes.filter((each) => each.cluster >= 0)) {
    clusters.set(node.cluster, [...(clusters.get(node.cluster) ?? []), node]);
  }
  return [...clusters]
    .filter(([, members]) => members.length > 1)
    .map(([cluster, members]) => ({
      number: cluster + 1,
      colour: HULLS[cluster % HULLS.length],
      corners: hull(
        members.flatMap((node) =>
          Array.from({ length: CORNERS }, (_, corner) => {
            const angle = (2 * Math.PI * corner) / CORNERS;
            const reach = node.radius + ROOM;
            return [node.x + reach * Math.cos(angle), node.y + reach * Math.sin(angle)];
          }),
        ),
      ),
    }));
}

/** The outline of a node, by its type. */
export function outline(context, node, x, y, radius) {
  const corner = (angle, reach) => [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  const polygon = (count, start, reach) => {
    for (let i = 0; i < count; i++) {
      context[i === 0 ? "moveTo" : "lineTo"](...corner(start + (2 * Math.PI * i) / count, reach));
    }
    context.closePath();
  };
  context.beginPath();
  switch (node.type) {
    case "person":
      context.arc(x, y, radius, 0, 2 * Math.PI);
      break;
    case "institution":
      context.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
      break;
    case "state":
      polygon(4, 0, radius * 1.2);
      break;
    default:
      polygon(6, 0, radius);
  }
}
