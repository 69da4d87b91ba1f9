import type { Role } from "~/domain/kernel/actor";
import type { Lang } from "./define";
import { people } from "./people";

/** The names of several roles in one line. */
export function rolesText(lang: Lang, roles: readonly Role[]): string {
  return roles.map((role) => people[lang].roles[role]).join(lang === "zh" ? "、" : ", ");
}

/** Who did it, as a public timeline tells: the role, never the person; what the clock did was done by the system. */
export function actedAs(lang: Lang, role: string): string {
  const names: Readonly<Record<string, string>> = people[lang].roles;
  return names[role] ?? (lang === "zh" ? "系统" : "the system");
}
