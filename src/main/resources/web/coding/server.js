/* Requests to the server. */

const main = document.querySelector("main");

/** An answer that is no success: its status, what the server says, and the body. */
export class Failure extends Error {
  constructor(status, message, body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** Reads JSON. */
export function get(path) {
  return send(path, {});
}

/** Sends a change as JSON, with the proof that this page sends it. */
export function post(path, body) {
  return send(path, {
    method: "POST",
    headers: { "content-type": "application/json", "demarche-proof": main.dataset.proof },
    body: JSON.stringify(body),
  });
}

/** Sends a file as it is. */
export function upload(path, file) {
  return send(path, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "demarche-proof": main.dataset.proof },
    body: file,
  });
}

async function send(path, options) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: { accept: "application/json", ...options.headers } });
  } catch {
    throw new Failure(0, "The server cannot be reached. Your work is kept in this browser.", {});
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Failure(response.status, body.detail ?? `The server answered ${response.status}.`, body);
  }
  return body;
}
