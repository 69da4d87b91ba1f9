import { DESKS } from "~/lib/desks";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-address";
import { readContractForm } from "~/reads/award/paper";
import { type Door, deskIn, found, idIn } from "./moves";

/** The contract to be signed as the page of a desk shows it; 404 for everybody but its two parties and the office. */
export async function contractFormOf(door: Door) {
  const { lang, database, actor, now, config, url } = door;
  const { head, paper } = found(await readContractForm(database, actor, idIn(door), now));
  return {
    ...{ lang, paper, now },
    base: DESKS[deskIn(door)].work(head.id),
    address: `${siteOrigin(config, url)}${paths.commission(paper.number)}`,
  };
}
