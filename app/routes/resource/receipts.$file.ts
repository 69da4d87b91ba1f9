import { door, type RouteHandle } from "~/auth/door";
import { readReceipt, readReceiptProof } from "~/reads/log/receipts";

export const handle = { access: "signed-in" } satisfies RouteHandle;

const kept = (type: string, name: string) => ({
  "Content-Type": `${type}; charset=utf-8`,
  "Content-Disposition": `attachment; filename="${name}"`,
  "Cache-Control": "private, no-store",
});

/** /receipts/HASH.json and …tlog-proof: what somebody did, for the organisation whose act it was. 503 while the log signs nothing. */
export const loader = door(handle.access, async ({ params, shell, actor }) => {
  const [, name = "", ending] = /^([0-9a-f]{64})\.(json|tlog-proof)$/.exec(params.file ?? "") ?? [];
  const now = new Date();
  const filename = `receipt-${name.slice(0, 16)}.${ending}`;
  if (ending === "tlog-proof") {
    const proof = await readReceiptProof(shell, actor, name, now);
    if (!proof) throw new Response(null, { status: 404 });
    return new Response(proof, { headers: kept("text/plain", filename) });
  }
  const found = await readReceipt(shell, actor, name, now);
  if (!found) throw new Response(null, { status: 404 });
  if (!found.file) throw new Response(null, { status: 503 });
  return new Response(`${JSON.stringify(found.file, null, 1)}\n`, { headers: kept("application/json", filename) });
});
