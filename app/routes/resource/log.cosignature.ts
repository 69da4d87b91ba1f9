import { door, type RouteHandle } from "~/auth/door";
import { countAttempt } from "~/auth/throttle";
import { type CosignatureRefusal, takeCosignature } from "~/workflows/log/take-cosignature";

export const handle = { access: "public" } satisfies RouteHandle;

const STATUS: Readonly<Record<CosignatureRefusal, number>> = {
  malformed: 400,
  "unknown-log": 404,
  "not-ours": 403,
  "no-witness": 403,
  "other-tree": 422,
};

const wordOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

const said = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });

/** POST /log/cosignature: a checkpoint of the log as a signed note with the signature of a configured witness, in the field `note` of a form. */
export const action = door(handle.access, async ({ form, shell, clientAddress }) => {
  const counted = await countAttempt(shell.database, "cosignature", clientAddress);
  if (!counted.ok) return said(429, "too many; once in ten seconds is enough");
  const refused = await takeCosignature(shell, wordOf(form.get("note")), new Date());
  return refused ? said(STATUS[refused], refused) : said(200, "kept");
});

/** There is nothing to read here: signatures are read with the checkpoint. */
export const loader = door(handle.access, () => said(405, "POST"));
