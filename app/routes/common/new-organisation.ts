import { data } from "@remix-run/node";
import { seeOther } from "~/auth/door";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { departmentFormOf } from "~/forms/people/account-members";
import { fieldRefusal, formRefusal } from "~/forms/reply";
import { paths, withQuery } from "~/lib/paths";
import { type CreatedKind, createOrganisation } from "~/workflows/people/create-organisation";
import type { Door } from "./moves";

/** The office registers an organisation of the kind, and goes on to invite its people; what is to be mended comes back with everything typed. */
export async function registered({ form, lang, shell, actor }: Door, kind: CreatedKind) {
  const parsed = parseForm(departmentFormOf(form), form);
  if (!parsed.ok) return data(parsed.reply, { status: 422 });
  const { organisationName: name, uscc, englishName, phone, address } = parsed.value;
  const decided = await createOrganisation(shell, actor, kind, { name, uscc, englishName, phone, address });
  if (decided.ok) throw seeOther(lang, withQuery(paths.office.department(decided.value), { done: "1" }));
  const message = fieldMessage(decided.reason, decided.detail);
  return data(decided.reason === "organisation.known" ? fieldRefusal(form, "uscc", message) : formRefusal(form, message), { status: 422 });
}
