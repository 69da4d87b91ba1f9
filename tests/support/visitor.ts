import type { UserActor } from "~/domain/kernel/actor";
import { ORIGIN, type TestSite } from "./site";

/** The smallest PDF that is one by its content. */
export const PDF = new TextEncoder().encode("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

export type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Upload = readonly [field: string, name: string, bytes: Uint8Array];

export type Answer = { readonly status: number; readonly to: string; readonly html: string };

/** A person at the site, signed in: opens pages and sends forms as a browser does. */
export async function visitor(site: TestSite, actor: UserActor) {
  const cookie = await site.signIn(actor.userId);
  const answered = async (response: Response): Promise<Answer> => ({
    status: response.status,
    to: response.headers.get("location") ?? "",
    html: await response.text(),
  });
  const open = async (path: string): Promise<Answer> => answered(await site.ask(path, { headers: { cookie } }));
  const send = async (path: string, fields: Fields, uploads: readonly Upload[] = []): Promise<Answer> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
    for (const [field, name, bytes] of uploads) form.append(field, new File([bytes as BlobPart], name));
    const request = new Request(ORIGIN, { method: "POST", body: form });
    const type = request.headers.get("content-type") ?? "";
    const body = await request.arrayBuffer();
    const headers = { cookie, origin: ORIGIN, "content-type": type, "content-length": String(body.byteLength) };
    return answered(await site.ask(path, { method: "POST", body, headers }));
  };
  /** Opens the form's page first and sends its hidden fields along: revision, the moment it was drawn, rows. */
  const fill = async (path: string, fields: Fields = {}, uploads: readonly Upload[] = []): Promise<Answer> => {
    const { html } = await open(path);
    return send(path, { ...hiddenIn(html), ...fields }, uploads);
  };
  /** The same form sent twice: the second is answered like the first, or this throws. Out: the first answer. */
  const fillTwice = async (path: string, fields: Fields = {}, uploads: readonly Upload[] = []): Promise<Answer> => {
    const whole = { ...hiddenIn((await open(path)).html), ...fields };
    const first = await send(path, whole, uploads);
    const second = await send(path, whole, uploads);
    if (second.status !== first.status || second.to !== first.to)
      throw new Error(`${path}: first ${first.status} ${first.to}, then ${second.status} ${second.to}`);
    return first;
  };
  return { open, send, fill, fillTwice };
}

/** The hidden fields of a page's forms, by name. */
export function hiddenIn(html: string): Record<string, string> {
  const inputs = html.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [/name="([^"]*)"/.exec(input)?.[1] ?? "", /value="([^"]*)"/.exec(input)?.[1] ?? ""] as const),
  );
}
