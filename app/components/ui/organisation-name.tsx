import type { Lang } from "~/copy/define";

type Props = { readonly lang: Lang; readonly name: string; readonly englishName?: string | null | undefined };

/** The same name as plain words, where no markup can stand: an option, a label. */
export function organisationWords({ lang, name, englishName }: Props): string {
  return lang === "en" && englishName ? englishName : name;
}

/** An organisation by its name in the reader's language; one without an English name keeps its own, marked as Chinese. */
export function OrganisationName({ lang, name, englishName }: Props) {
  return lang === "en" && englishName ? <span>{englishName}</span> : <span lang="zh-CN">{name}</span>;
}
