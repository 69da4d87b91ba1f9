/** The origins under which a post may come: the configured one, or the address the visitor used where none is configured. */
function ownOrigins(configured: string | null, url: URL): readonly string[] {
  if (configured) return [configured];
  // Without TLS of our own we cannot know which scheme a proxy in front speaks; the host decides.
  return [`http://${url.host}`, `https://${url.host}`];
}

/**
 * Whether a post comes from a page of this site. In: the request's headers, its address, the configured origin.
 * Both Sec-Fetch-Site and Origin are believed; a post that carries neither comes from no browser and is refused.
 */
export function isFromThisSite(headers: Headers, url: URL, configured: string | null): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  return ownOrigins(configured, url).includes(origin);
}
