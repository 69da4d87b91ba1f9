/** A body piece by piece, as it arrives. Whoever stops reading early asks for no more of it. */
export async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // A body that has failed already cannot be cancelled, and nobody waits for it.
    reader.cancel().catch(() => {});
  }
}
