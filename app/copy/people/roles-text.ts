import type { Role } from "~/domain/kernel/actor";
import { ownValue } from "~/domain/kernel/own-value";
import type { Lang } from "../define";
import { partyLabels } from "../moves/moves";
import { people } from "./people";

/** The names of several roles in one line. */
export function rolesText(lang: Lang, roles: readonly Role[]): string {
  return roles.map((role) => people[lang].roles[role]).join(lang === "zh" ? "、" : ", ");
}

/** Who did it, as a public timeline tells: the role, never the person; what the clock did was done by the system. */
export function actedAs(lang: Lang, role: string): string {
  const names: Readonly<Record<string, string>> = people[lang].roles;
  return ownValue(names, role) ?? (lang === "zh" ? "系统" : "the system");
}

/** Which side did it, as the public page of a commission tells: the department, the agency, the office or the system. */
export function actedFor(lang: Lang, role: string): string {
  const parties = partyLabels[lang];
  if (role.startsWith("agency_")) return parties.provider;
  if (role.startsWith("purchaser_")) return parties.purchaser;
  return role.startsWith("office_") ? parties.office : actedAs(lang, role);
}
