import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AdmissionCheckPage } from "~/components/agency/admission-page";
import { admissionCheck } from "~/copy/admission-check";
import { admissionAcceptForm, admissionRemarksField, admissionReturnForm, codeConfirmForm } from "~/forms/admission-check";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readAdmission } from "~/reads/admission-check";
import { acceptAdmission } from "~/workflows/check-admission";
import { confirmCode } from "~/workflows/confirm-code";
import { returnAdmission } from "~/workflows/return-admission";
import { answerBeside, answerMove, found, idIn, mend } from "../common/moves";

/** The auditor reads; who may decide is asked by the table of moves. */
export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, data?.page.file.name ?? admissionCheck[lang].title);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, url } = door;
  const page = found(await readAdmission(database.db, actor, idIn(door), now));
  return { lang, page, done: url.searchParams.get("done") };
});

export const action = door(handle.access, async (door) => {
  const { shell, actor, form } = door;
  const id = idIn(door);
  const path = paths.office.admission(id);
  if (form.get("verb") === "accept") {
    const parsed = parseForm(admissionAcceptForm, form);
    if (!parsed.ok) return mend(parsed.reply);
    return answerMove(door, await acceptAdmission(shell, actor, id, parsed.value.revision), `${path}?done=accepted`);
  }
  if (form.get("verb") === "confirm-code") {
    const parsed = parseForm(codeConfirmForm, form);
    if (!parsed.ok) return mend(parsed.reply);
    return answerMove(door, await confirmCode(shell, actor, id, parsed.value.revision), `${path}?done=code-confirmed`);
  }
  const parsed = parseForm(admissionReturnForm, form);
  if (!parsed.ok) return mend(parsed.reply);
  const { seen, remarks } = parsed.value;
  const decided = await returnAdmission(shell, actor, id, seen, remarks);
  return answerBeside(door, decided, admissionRemarksField, `${path}?done=returned`);
});

export default function Admission() {
  return <AdmissionCheckPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
