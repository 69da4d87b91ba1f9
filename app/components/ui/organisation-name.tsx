import type { Lang } from "~/copy/define";

type Props = { readonly lang: Lang; readonly name: string; readonly englishName?: string | null | undefined };

/** An organisation by its name in the reader's language; one without an English name keeps its own, marked as Chinese. */
export function OrganisationName({ lang, name, englishName }: Props) {
  return lang === "en" && englishName ? <span>{englishName}</span> : <span lang="zh-CN">{name}</span>;
}
