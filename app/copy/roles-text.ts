import type { Role } from "~/domain/kernel/actor";
import type { Lang } from "./define";
import { people } from "./people";

/** The names of several roles in one line. */
export function rolesText(lang: Lang, roles: readonly Role[]): string {
  return roles.map((role) => people[lang].roles[role]).join(lang === "zh" ? "、" : ", ");
}
