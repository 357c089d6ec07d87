/* Draws a network on a canvas: the visible part of it, the places of nodes on the screen, and what is under the pointer. */

import { ROOM, hulls, lines, outline } from "./explorer-shapes.js";

const DASHES = { disagreement: [6, 4], both: [1, 4], agreement: [], plain: [] };
const MARGIN = 30;
const LABEL = 80;
const LINE = 15;
/** Of more nodes and ties, a frame shows the last picture while it is moved, and all is drawn when that has ended. */
const MANY = 1000;
const SETTLED = 150;

/** The colours of the page, which follow the reader's choice of light, dark or forced colours. */
function colours(element) {
  const style = getComputedStyle(element);
  const colour = (name) => style.getPropertyValue(name).trim();
  return matchMedia("(forced-colors: active)").matches
    ? { paper: "Canvas", ink: "CanvasText", quiet: "GrayText", focus: "Highlight", agreement: "CanvasText", disagreement: "CanvasText", both: "CanvasText", plain: "CanvasText" }
    : {
        paper: colour("--paper"),
        ink: colour("--ink"),
        quiet: colour("--quiet"),
        focus: colour("--focus"),
        agreement: colour("--for"),
        disagreement: colour("--against"),
        both: colour("--neither"),
        plain: colour("--neither"),
      };
}

/** A network on a canvas. */
export class NetworkCanvas {
  constructor(canvas) {
    this.canvas = canvas;
    this.nodes = [];
    this.ties = [];
    this.selected = -1;
    this.near = null;
    this.scale = 1;
    this.left = 0;
    this.top = 0;
    this.waiting = false;
    this.picture = null;
    this.recolour();
    new ResizeObserver(() => this.resize()).observe(canvas);
  }

  recolour() {
    this.colours = colours(this.canvas);
    this.picture = null;
    this.draw();
  }

  /** Shows another network. Nodes that were moved by hand stay there. */
  show(nodes, ties) {
    const moved = new Map(this.nodes.filter((node) => node.moved).map((node) => [node.id, node]));
    const chosen = this.nodes[this.selected]?.id;
    this.nodes = nodes.map((node) => {
      const before = moved.get(node.id);
      return before ? { ...node, x: before.x, y: before.y, moved: true } : node;
    });
    this.ties = ties;
    this.order = this.nodes.map((_, number) => number).sort((a, b) => this.nodes[b].degree - this.nodes[a].degree);
    this.select(this.nodes.findIndex((node) => node.id === chosen));
  }

  select(number) {
    this.picture = null;
    this.selected = number;
    this.near = number < 0 ? null : new Set([number, ...this.neighbours(number)]);
    this.draw();
  }

  neighbours(number) {
    return this.ties
      .filter((tie) => tie.source === number || tie.target === number)
      .map((tie) => (tie.source === number ? tie.target : tie.source));
  }

  resize() {
    const box = this.canvas.getBoundingClientRect();
    if (box.width === 0) {
      return;
    }
    const wasEmpty = !this.width;
    const [dx, dy] = wasEmpty ? [0, 0] : [(box.width - this.width) / 2, (box.height - this.height) / 2];
    this.width = box.width;
    this.height = box.height;
    this.left += dx;
    this.top += dy;
    if (wasEmpty || !this.touched) {
      this.fit();
    }
    this.sharpen(window.devicePixelRatio || 1);
  }

  /** @param ratio pixels of the canvas for one of the page */
  sharpen(ratio) {
    this.ratio = ratio;
    this.picture = null;
    this.canvas.width = Math.round(this.width * ratio);
    this.canvas.height = Math.round(this.height * ratio);
    this.paint();
  }

  /** Shows all nodes as large as the frame allows. */
  fit() {
    this.touched = false;
    if (this.nodes.length === 0 || !this.width) {
      return;
    }
    const reach = (node) => node.radius + ROOM;
    const west = Math.min(...this.nodes.map((node) => node.x - reach(node)));
    const east = Math.max(...this.nodes.map((node) => node.x + reach(node)));
    const north = Math.min(...this.nodes.map((node) => node.y - reach(node)));
    const south = Math.max(...this.nodes.map((node) => node.y + reach(node)));
    this.scale = Math.min(
      (this.width - 2 * Math.min(LABEL, this.width / 6)) / Math.max(east - west, 1),
      (this.height - 2 * MARGIN) / Math.max(south - north, 1),
      2,
    );
    this.left = this.width / 2 - (this.scale * (west + east)) / 2;
    this.top = this.height / 2 - (this.scale * (north + south)) / 2;
    this.draw();
  }

  /** Zooms about a point of the screen. */
  zoom(factor, x = this.width / 2, y = this.height / 2) {
    this.glide(-1);
    const scale = Math.min(Math.max(this.scale * factor, 0.02), 8);
    this.left = x - ((x - this.left) * scale) / this.scale;
    this.top = y - ((y - this.top) * scale) / this.scale;
    this.scale = scale;
    this.touched = true;
    this.draw();
  }

  pan(dx, dy) {
    this.glide(-1);
    this.left += dx;
    this.top += dy;
    this.touched = true;
    this.draw();
  }

  move(number, dx, dy) {
    this.glide(number);
    const node = this.nodes[number];
    node.x += dx / this.scale;
    node.y += dy / this.scale;
    node.moved = true;
    this.draw();
  }

  x(node) {
    return this.left + this.scale * node.x;
  }

  y(node) {
    return this.top + this.scale * node.y;
  }

  radius(node) {
    return Math.max(2, node.radius * Math.min(1, Math.sqrt(this.scale)));
  }

  /** The number of the node at a point of the screen; -1 if there is none. */
  nodeAt(x, y) {
    let best = -1;
    let nearest = Infinity;
    this.nodes.forEach((node, number) => {
      const distance = Math.hypot(this.x(node) - x, this.y(node) - y);
      if (distance < Math.max(this.radius(node), 12) && distance < nearest) {
        best = number;
        nearest = distance;
      }
    });
    return best;
  }

  /** The tie at a point of the screen; of the selected node, if there are several. */
  tieAt(x, y) {
    let best;
    let nearest = 6;
    for (const tie of this.ties) {
      const [a, b] = [this.nodes[tie.source], this.nodes[tie.target]];
      const [x1, y1, dx, dy] = [this.x(a), this.y(a), this.x(b) - this.x(a), this.y(b) - this.y(a)];
      const along = Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1), 0), 1);
      const distance = Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
      if (distance < nearest && (!this.near || tie.source === this.selected || tie.target === this.selected)) {
        best = tie;
        nearest = distance;
      }
    }
    return best;
  }

  draw() {
    if (!this.waiting) {
      this.waiting = true;
      requestAnimationFrame(() => {
        this.waiting = false;
        this.paint();
      });
    }
  }

  paint() {
    const context = this.canvas.getContext("2d");
    context.setTransform(this.ratio ?? 1, 0, 0, this.ratio ?? 1, 0, 0);
    context.clearRect(0, 0, this.width ?? 0, this.height ?? 0);
    if (this.picture) {
      this.paintPicture(context);
    } else {
      this.paintAll(context, -1);
    }
  }

  /** @param without number of a node that is left out with its ties; -1 for none */
  paintAll(context, without) {
    this.paintHulls(context);
    this.paintTies(context, without < 0 ? this.ties : this.ties.filter((tie) => tie.source !== without && tie.target !== without));
    const numbers = [...this.nodes.keys()].filter((number) => number !== without);
    this.paintNodes(context, numbers);
    const first = this.near ? [this.selected, ...[...this.near].filter((each) => each !== this.selected)] : this.order ?? [];
    this.paintLabels(context, first.filter((number) => number !== without));
  }

  /**
   * Keeps a picture of a large network while it is panned, zoomed or a node is dragged, so that each frame is quick.
   *
   * @param node number of the dragged node; -1 for none
   */
  glide(node) {
    if (this.nodes.length + this.ties.length < MANY || !this.width) {
      return;
    }
    if (this.picture?.node !== node) {
      const image = document.createElement("canvas");
      image.width = this.canvas.width;
      image.height = this.canvas.height;
      const context = image.getContext("2d");
      context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
      this.paintAll(context, node);
      this.picture = { image, node, left: this.left, top: this.top, scale: this.scale };
    }
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.picture = null;
      this.draw();
    }, SETTLED);
  }

  paintPicture(context) {
    const { image, node, left, top, scale } = this.picture;
    const factor = this.scale / scale;
    context.drawImage(image, this.left - left * factor, this.top - top * factor, this.width * factor, this.height * factor);
    if (node >= 0) {
      this.paintTies(context, this.ties.filter((tie) => tie.source === node || tie.target === node));
      this.paintNodes(context, [node]);
      this.paintLabels(context, [node]);
    }
  }

  paintHulls(context) {
    for (const area of hulls(this.nodes)) {
      context.beginPath();
      area.corners.forEach(([x, y], corner) =>
        context[corner === 0 ? "moveTo" : "lineTo"](this.left + this.scale * x, this.top + this.scale * y),
      );
      context.closePath();
      context.fillStyle = area.colour;
      context.strokeStyle = area.colour;
      context.globalAlpha = 0.1;
      context.fill();
      context.globalAlpha = 0.8;
      context.lineWidth = 1.5;
      context.stroke();
      context.globalAlpha = 1;
      const top = area.corners.reduce((a, b) => (b[1] < a[1] ? b : a));
      context.fillStyle = this.colours.quiet;
      context.font = "11px system-ui, sans-serif";
      context.textAlign = "center";
      context.fillText(area.number, this.left + this.scale * top[0], this.top + this.scale * top[1] - 4);
    }
  }

  isLit(tie) {
    return !this.near || tie.source === this.selected || tie.target === this.selected;
  }

  /** Lines of one look are drawn at once, which is much quicker than one by one. */
  paintTies(context, shown) {
    const looks = new Map();
    for (const tie of shown) {
      const key = `${tie.sort} ${Math.round(tie.width)} ${this.isLit(tie)}`;
      if (!looks.has(key)) {
        looks.set(key, []);
      }
      looks.get(key).push(tie);
    }
    for (const ties of looks.values()) {
      const [first] = ties;
      context.beginPath();
      for (const tie of ties) {
        const [a, b] = [this.nodes[tie.source], this.nodes[tie.target]];
        context.moveTo(this.x(a), this.y(a));
        context.lineTo(this.x(b), this.y(b));
      }
      context.strokeStyle = this.colours[first.sort];
      context.lineWidth = Math.max(1, Math.round(first.width));
      context.setLineDash(DASHES[first.sort]);
      context.lineCap = first.sort === "both" ? "round" : "butt";
      context.globalAlpha = this.isLit(first) ? (this.near ? 1 : 0.6) : 0.08;
      context.stroke();
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
    context.lineCap = "butt";
  }

  paintNodes(context, numbers) {
    numbers.forEach((number) => {
      const node = this.nodes[number];
      outline(context, node, this.x(node), this.y(node), this.radius(node));
      context.globalAlpha = !this.near || this.near.has(number) ? 1 : 0.3;
      context.fillStyle = this.colours.paper;
      context.fill();
      context.lineWidth = number === this.selected ? 4 : 1.5;
      context.strokeStyle = number === this.selected ? this.colours.focus : this.colours.ink;
      context.stroke();
    });
    context.globalAlpha = 1;
  }

  /** Labels of the nodes with the most ties first, none over another. */
  paintLabels(context, numbers) {
    context.font = "13px system-ui, sans-serif";
    context.textAlign = "center";
    context.lineJoin = "round";
    const taken = [];
    for (const number of numbers) {
      const node = this.nodes[number];
      const [x, y] = [this.x(node), this.y(node) + this.radius(node) + 13];
      if (!node || x < -80 || x > this.width + 80 || y < 0 || y > this.height + 20) {
        continue;
      }
      node.lines ??= lines(node.label);
      node.labelWidth ??= Math.max(...node.lines.map((line) => context.measureText(line).width));
      const box = [x - node.labelWidth / 2 - 3, y - 12, x + node.labelWidth / 2 + 3, y + 4 + LINE * (node.lines.length - 1)];
      if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) {
        continue;
      }
      taken.push(box);
      context.lineWidth = 3;
      context.strokeStyle = this.colours.paper;
      context.fillStyle = this.colours.ink;
      node.lines.forEach((line, index) => {
        context.strokeText(line, x, y + LINE * index);
        context.fillText(line, x, y + LINE * index);
      });
    }
  }
}
