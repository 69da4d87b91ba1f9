import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ConfirmPanel } from "~/components/ui/confirm-panel";
import { agencyProfile, qualificationWords } from "~/copy/admission/agency-profile";
import { href, langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readAgencyProfile } from "~/reads/admission/agency-profile";
import { endQualification } from "~/workflows/admission/end-qualification";
import { answerMove, found, idIn } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].endTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  const file = found(await readAgencyProfile(database.db, actor, now));
  const id = idIn(door);
  const { type, level, certNo } = found(file.qualifications.find((each) => each.id === id) ?? null);
  return { lang, certificate: { type, level, certNo } };
});

export const action = door(handle.access, async (door) =>
  answerMove(door, await endQualification(door.shell, door.actor, idIn(door)), withQuery(paths.agency.qualifications, { done: "ended" })),
);

export default function EndCertificate() {
  const { lang, certificate } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = agencyProfile[lang];
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <h1>{qualificationWords(lang, certificate)}</h1>
      <ConfirmPanel
        lang={lang}
        title={t.endTitle}
        consequences={[`${t.certNo} ${certificate.certNo}`, t.endText]}
        confirmLabel={t.endConfirm}
        cancelHref={href(lang, paths.agency.qualifications)}
        reply={reply}
        danger
      />
    </div>
  );
}
