import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { href } from "~/lib/lang";
import type { Hindrance } from "~/reads/admission/agency-matching";
import { hindranceText } from "../desk/open-columns";
import { LinkButton } from "../ui/button";
import { Notice } from "../ui/notice";

/** What stands in the way of entering, each with the page where it is mended. */
export function Hindrances({ lang, hindrances }: { readonly lang: Lang; readonly hindrances: readonly Hindrance[] }) {
  const t = agencyDesk[lang];
  return (
    <Notice lang={lang} tone="warning" title={t.mayNotEnter}>
      <ul className="space-y-2">
        {hindrances.map((each) => (
          <li key={each.obstacle.reason}>
            {hindranceText(lang, each)}{" "}
            {each.mend ? (
              <LinkButton small href={href(lang, each.mend)} describe={hindranceText(lang, each)}>
                {t.mend}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
