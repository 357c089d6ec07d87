/* Saves the picture of a network as the server draws it, with title, legend, settings and source, and with nodes where the reader has moved them. */

import { hulls } from "./explorer-shapes.js";

const SHARPER = 2;

function moveNode(picture, number, dx, dy) {
  picture.querySelector(`a[data-vertex="${number}"]`)?.setAttribute("transform", `translate(${dx} ${dy})`);
  const shift = (line, name, by) => line.setAttribute(name, Number(line.getAttribute(name)) + by);
  for (const line of picture.querySelectorAll(`line[data-from="${number}"]`)) {
    shift(line, "x1", dx);
    shift(line, "y1", dy);
  }
  for (const line of picture.querySelectorAll(`line[data-to="${number}"]`)) {
    shift(line, "x2", dx);
    shift(line, "y2", dy);
  }
}

/** The picture as an SVG document. */
export async function svg(address, nodes, original) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`the server answered ${answer.status}`);
  }
  const picture = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
  const moved = nodes.map((node, number) => [node, number]).filter(([node]) => node.moved);
  for (const [node, number] of moved) {
    moveNode(picture, number, node.x - original[number].x, node.y - original[number].y);
  }
  if (moved.length > 0 && nodes.length > 0) {
    // The picture begins at another corner than the data.
    const line = picture.querySelector("a[data-vertex='0'] text");
    const [dx, dy] = [Number(line.getAttribute("x")) - original[0].x, Number(line.getAttribute("y")) - 12 - nodes[0].radius - original[0].y];
    for (const area of hulls(nodes)) {
      const [shape, text] = picture.querySelectorAll(`[data-hull="${area.number}"]`);
      const corners = area.corners.map(([x, y]) => [x + dx, y + dy]);
      const top = corners.reduce((a, b) => (b[1] < a[1] ? b : a));
      shape?.setAttribute("points", corners.map((corner) => corner.join(",")).join(" "));
      text?.setAttribute("x", top[0]);
      text?.setAttribute("y", top[1] - 4);
    }
  }
  return new XMLSerializer().serializeToString(picture);
}

/** An SVG document as a PNG image. */
export async function png(text) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPER;
  canvas.height = image.naturalHeight * SHARPER;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** Offers a file to the reader. */
export function offer(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
}
