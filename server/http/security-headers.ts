import type { MiddlewareHandler } from "hono";

/** Everything from this site alone: no inline script or style, nobody may frame a page, forms go home. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "manifest-src 'self'",
].join("; ");

/** While developing, Vite injects styles and its reloading script, and talks over a web socket. */
const DEVELOPMENT_POLICY = [
  "default-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws:",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: ReadonlyArray<readonly [string, string]> = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  // Under no-referrer a browser sends "Origin: null" with a plain form, and the origin check could not tell friend from foe.
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
];

/** Proofs and feeds are open to other sites and say so themselves; everything else stays with this one. */
function resourcePolicy(headers: Headers): string {
  return headers.get("Access-Control-Allow-Origin") === "*" ? "cross-origin" : "same-origin";
}

/** Adds the security headers to every answer. A demonstration runs without TLS, so it never promises it. */
export function securityHeaders(options: { secure: boolean; development: boolean }): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const headers = context.res.headers;
    for (const [name, value] of HEADERS) headers.set(name, value);
    headers.set("Cross-Origin-Resource-Policy", resourcePolicy(headers));
    // A file handed out for download states a stricter policy of its own.
    if (!headers.has("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", options.development ? DEVELOPMENT_POLICY : POLICY);
    }
    if (options.secure) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  };
}
