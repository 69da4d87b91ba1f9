import type { Acceptance, PagePurpose } from "~/domain/access/one-time-link";
import { decidePassword } from "~/domain/access/password-rules";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "../parse";
import { type FormReply, fieldRefusal } from "../reply";
import { acceptInviteForm, acceptResetForm, supervisorFormOf } from "./account";

type Owner = { readonly name: string; readonly login: string };

type Read =
  | { readonly ok: false; readonly reply: FormReply }
  | {
      readonly ok: true;
      readonly password: string /** What the link is used for, once the password is hashed. */;
      readonly value: (passwordHash: string) => Acceptance;
    };

function readReset(owner: Owner, form: FormData): Read {
  const parsed = parseForm(acceptResetForm, form);
  if (!parsed.ok) return parsed;
  const { password } = parsed.value;
  const decided = decidePassword(password, owner);
  if (!decided.ok) return { ok: false, reply: fieldRefusal(form, "password", fieldMessage(decided.reason, decided.detail)) };
  return { ok: true, password, value: (passwordHash) => ({ purpose: "reset", passwordHash }) };
}

/** The form behind a one-time link, by what the link is for. */
export function readAcceptance(purpose: PagePurpose, owner: Owner | null, form: FormData): Read {
  if (purpose === "reset") return readReset(owner ?? { name: "", login: "" }, form);
  if (purpose === "invite") {
    const parsed = parseForm(acceptInviteForm, form);
    if (!parsed.ok) return parsed;
    const { name, login, password } = parsed.value;
    return { ok: true, password, value: (passwordHash) => ({ purpose, person: { name, login, passwordHash } }) };
  }
  const parsed = parseForm(supervisorFormOf(form), form);
  if (!parsed.ok) return parsed;
  const { name, login, password, uscc, organisationName, englishName, phone, address } = parsed.value;
  const office = { uscc, name: organisationName, englishName, phone, address };
  return { ok: true, password, value: (passwordHash) => ({ purpose, person: { name, login, passwordHash }, office }) };
}
