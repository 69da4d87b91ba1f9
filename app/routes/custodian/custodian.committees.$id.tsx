import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CustodianCommitteePage } from "~/components/committee/custodian-committee-page";
import { custodianWords } from "~/copy/committee/custodian";
import { refused } from "~/domain/kernel/decision";
import { readProof } from "~/forms/committee/sent";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readCommittee } from "~/reads/committee/committee-page";
import { loseShare, proveShare } from "~/workflows/committee/prove-share";
import { answerMove, found, idIn } from "../common/moves";

export const handle = { access: "committee.sign", scripts: ["custodian"] } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, custodianWords[lang].proveTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, url } = door;
  const page = found(await readCommittee(database, actor, idIn(door), now));
  const own = page.members.find(({ organisationId }) => organisationId === actor.organisationId);
  const done = url.searchParams.get("done");
  return { lang, page, own: found(own ?? null), done: done === "proven" || done === "lost" ? done : null } as const;
});

export const action = door(handle.access, async (door) => {
  const { form, shell, actor } = door;
  const id = idIn(door);
  const done = (what: string) => withQuery(paths.custodian.committee(id), { done: what });
  if (form.get("verb") === "lose") return answerMove(door, await loseShare(shell, actor, id), done("lost"));
  const proof = readProof(form);
  const decided = proof ? await proveShare(shell, actor, id, proof) : refused("share.wrong", { code: "partial.encoding" });
  return answerMove(door, decided, done("proven"));
});

export default function CustodianCommittee() {
  return <CustodianCommitteePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
