import type { LookKind } from "~/domain/access/looks";
import type { UserActor } from "~/domain/kernel/actor";
import { paths } from "~/lib/paths";
import { recordLook } from "~/workflows/looks/record-look";
import { type Market, must } from "./market";
import { posted, type TestSite } from "./site";

/** A person of the office's side has told why they look at the record, so that its pages open for the next half hour. */
export async function tellsWhy({ shell }: Pick<Market, "shell">, actor: UserActor, look: LookKind, record: string): Promise<void> {
  must(await recordLook(shell, actor, { look, record, reason: "supervision", note: "" }));
}

/** What a browser does that is asked why: chooses a reason, and comes to the page. Answers to whoever is not asked come back as they are. */
export async function answersWhy(site: TestSite, address: string, cookie: string): Promise<Response> {
  const asked = await site.ask(address, { headers: { cookie } });
  const to = asked.headers.get("location") ?? "";
  if (asked.status !== 302 || !/^(\/en)?\/office\/why\//.test(to)) return asked;
  const told = await site.ask(to, posted({ reason: "supervision" }, { cookie }));
  return site.ask(told.headers.get("location") ?? paths.home, { headers: { cookie } });
}
