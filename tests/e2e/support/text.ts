import type { Locator } from "@playwright/test";

/** The text that is seen: what is folded away or hidden does not count. */
export async function seenText(where: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only the rendered text leaves out what is folded away.
  return (await where.innerText()).trim();
}
