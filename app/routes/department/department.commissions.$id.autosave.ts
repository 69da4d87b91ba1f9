import { door, type RouteHandle } from "~/auth/door";
import { parseForm } from "~/forms/parse";
import { pressForm } from "~/forms/posting/commission-draft";
import { readableTerms, readTerms, sectionTerms } from "~/forms/posting/commission-terms";
import { autosaveDraft } from "~/workflows/posting/save-draft";
import { found, idIn, refusalStatus } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

/** Keeps what is being typed in a section, as far as it can be read; answers nothing but how it went. */
export const action = door(handle.access, async (door) => {
  const { form, shell, actor, url } = door;
  const { keys } = found(sectionTerms(url.searchParams.get("section") ?? undefined));
  const press = parseForm(pressForm, form);
  if (!press.ok) return new Response(null, { status: 422 });
  const kept = await autosaveDraft(shell, actor, idIn(door), press.value.revision, readableTerms(readTerms(keys, form)));
  return new Response(null, { status: kept.ok ? 204 : refusalStatus(kept) });
});

export const loader = door(handle.access, (): never => {
  throw new Response(null, { status: 405 });
});
