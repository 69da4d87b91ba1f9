import sax from "sax";

/** One element of an index: its name without prefix and its attributes. */
export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

/** Text by its byte-order mark, else UTF-8; names and addresses in an index are plain ASCII whatever is declared. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/**
 * The elements of a small XML text in their order, the root first; null when it is not well-formed. No entity of its own is resolved and no
 * other file is read. Never throws.
 */
export function tagsIn(bytes: Buffer): readonly Tag[] | null {
  const tags: Tag[] = [];
  const reader = sax.parser(true, { position: false });
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    tags.push({ name: name.slice(name.indexOf(":") + 1), attributes: new Map(plain) });
  };
  try {
    reader.write(textOf(bytes)).close();
  } catch {
    return null;
  }
  return tags.length > 0 ? tags : null;
}
