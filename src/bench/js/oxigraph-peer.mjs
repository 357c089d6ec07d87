// Oxigraph behind a pipe: reads one request a line from standard input, {"load": FILE} or {"query": TEXT, "format": TYPE},
// and answers each with one line on standard output. Usage: node oxigraph-peer.mjs FOLDER-WITH-node_modules
import {createRequire} from "node:module";
import {createReadStream} from "node:fs";
import {createInterface} from "node:readline";

const require = createRequire(process.argv[2] + "/");
const {Store} = require("oxigraph");
const store = new Store();

// A file is larger than the longest string of JavaScript, so it comes in parts that end with a line.
async function load(file) {
  let rest = "";
  for await (const part of createReadStream(file, {encoding: "utf8", highWaterMark: 1 << 24})) {
    const text = rest + part;
    const end = text.lastIndexOf("\n") + 1;
    rest = text.slice(end);
    store.load(text.slice(0, end), {format: "application/n-quads", no_transaction: true});
  }
  store.load(rest, {format: "application/n-quads", no_transaction: true});
}

function query({query, format}) {
  const start = process.hrtime.bigint();
  const result = store.query(query, {use_default_graph_as_union: true, results_format: format});
  return {nanos: Number(process.hrtime.bigint() - start), result};
}

for await (const line of createInterface({input: process.stdin})) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = request.load ? {loaded: await load(request.load)} : query(request);
  } catch (error) {
    answer = {error: String(error)};
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
