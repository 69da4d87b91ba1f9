import { type AppLoadContext, data } from "@remix-run/node";
import { isOutage } from "#db/outage";
import { type Carried, carriedFrom } from "~/forms/carried";
import { readWords } from "./read-form";

export { isOutage } from "#db/outage";

/** What the page of a fault is built from, where a form was sent: shown by the root's error boundary (components/people/unsent-page.tsx). */
export type Unsent = { readonly unsent: Carried };

type Asked = {
  readonly request: Request;
  readonly url: URL;
  readonly context: AppLoadContext;
  /** What was posted, where it had been read before the fault. */
  readonly form: FormData | null;
};

/** What was typed, read now where the fault came before; null where nothing was, or it cannot be read any more. */
async function typedIn({ request, url, form }: Asked): Promise<Carried | null> {
  if (request.method !== "POST") return null;
  if (form) return carriedFrom(url, form);
  if (request.bodyUsed) return null;
  return readWords(request).then(
    (words) => carriedFrom(url, words),
    () => null,
  );
}

/**
 * What a door throws on for what was thrown inside: answers as they are; for an outage 503, for a fault of the program 500, both with what
 * was typed, so that nobody loses words to a database that is away. A visitor who has gone is told nothing.
 */
export async function faultAnswer(error: unknown, asked: Asked): Promise<unknown> {
  if (!(error instanceof Error) || asked.request.signal.aborted) return error;
  const status = isOutage(error) ? 503 : 500;
  const unsent = await typedIn(asked);
  // The framework itself tells a fault of the program, and draws its page.
  if (unsent === null && status === 500) return error;
  asked.context.log.error({ err: error }, "fault");
  return unsent === null ? new Response(null, { status }) : data<Unsent>({ unsent }, { status });
}
