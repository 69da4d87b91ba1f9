// Cuts the client's byte stream into runs of whole messages of the PostgreSQL protocol that the engine may execute at once.

const QUERY = 0x51; // Q
const SYNC = 0x53; // S
const FLUSH = 0x48; // H
const TERMINATE = 0x58; // X
const READY = 0x5a; // Z

/** @param {Uint8Array} bytes @param {number} at */
function int32(bytes, at) {
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getInt32(0);
}

/**
 * A collector for one connection. `push` takes the bytes of one write and gives back batches: the start-up packet,
 * runs ending in Query, Sync or Flush (a half-sent extended query stays here, so that nothing comes between its parts), or the end.
 */
export function createFrames() {
  /** @type {Uint8Array} */
  let rest = new Uint8Array(0);
  let started = false;

  /** @param {Uint8Array} bytes @returns {Array<{ kind: "startup" | "query" | "flush" | "end", bytes: Uint8Array }>} */
  function push(bytes) {
    const buffer = new Uint8Array(rest.length + bytes.length);
    buffer.set(rest);
    buffer.set(bytes, rest.length);
    /** @type {Array<{ kind: "startup" | "query" | "flush" | "end", bytes: Uint8Array }>} */
    const batches = [];
    let from = 0;
    let at = 0;
    for (;;) {
      const head = started ? 1 : 0;
      if (buffer.length - at < head + 4) break;
      const length = head + int32(buffer, at + head);
      if (buffer.length - at < length) break;
      const type = started ? buffer[at] : 0;
      at += length;
      if (type === TERMINATE) batches.push({ kind: "end", bytes: buffer.subarray(from, at) });
      else if (type === QUERY || type === SYNC) batches.push({ kind: "query", bytes: buffer.slice(from, at) });
      else if (type === FLUSH) batches.push({ kind: "flush", bytes: buffer.slice(from, at) });
      else if (!started) batches.push({ kind: "startup", bytes: buffer.slice(from, at) });
      else continue;
      started = true;
      from = at;
    }
    rest = buffer.slice(from);
    return batches;
  }

  /** Whether an answer ends with ReadyForQuery; without it the engine has died on the way. @param {Uint8Array} answer */
  function endsReady(answer) {
    return answer.length >= 6 && answer[answer.length - 6] === READY && int32(answer, answer.length - 5) === 5;
  }

  return { push, endsReady };
}
