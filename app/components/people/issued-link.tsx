import { Notice } from "~/components/ui/notice";
import { CopyButton } from "~/components/ui/page-tools";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { formatDateTime } from "~/copy/values";

export type Issued = { readonly address: string; readonly recipient: string; readonly expiresAt: Date };

/** The one time a link is seen: to be copied by the button, or by hand where there is no script. */
export function IssuedLinkNotice({ lang, issued }: { readonly lang: Lang; readonly issued: Issued }) {
  const t = people[lang];
  return (
    <Notice lang={lang} tone="success" title={t.issuedTitle(issued.recipient)} live>
      <p>{t.issuedText(formatDateTime(lang, issued.expiresAt))}</p>
      <p className="mt-3">
        <label className="field-label" htmlFor="issued-link">
          {t.issuedLink}
        </label>
        <input id="issued-link" className="input font-mono" type="text" readOnly value={issued.address} />
      </p>
      <p className="mt-3">
        <CopyButton lang={lang} text={issued.address} label={t.copyLink} />
      </p>
    </Notice>
  );
}
