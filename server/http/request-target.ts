/** What a URL holds as it stands; the HTTP library refuses the rest, or bends it, before any page could say so. */
const STRANGE = /[^\x21-\x7e]|["<>\\^`{|}]/g;

const coded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/**
 * The target of a request line so that everything that was asked reaches the pages, which answer what is no address in words. In: the target as
 * Node hands it over, one character a byte. Out: a path, or an absolute address as it was; strange characters of the path as percent codes.
 */
export function plainTarget(target: string): string {
  if (/^https?:\/\//i.test(target)) return target;
  const path = target.startsWith("/") ? target : `/${target === "*" ? "%2A" : target}`;
  const [before = "", ...query] = path.split("?");
  return [before.replace(STRANGE, coded), ...query].join("?");
}
