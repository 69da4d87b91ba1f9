import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { formatDateTime } from "~/copy/values";

export type IssuedCode = { readonly code: string; readonly recipient: string; readonly expiresAt: Date };
type Props = {
  readonly lang: Lang;
  readonly issued: IssuedCode /** Masked, so that both know which account it is for. */;
  readonly login: string;
};

/** The one time a sign-in code is seen: large, in groups, to be read out or copied by hand. */
export function IssuedCodeNotice({ lang, issued, login }: Props) {
  const t = people[lang];
  return (
    <Notice lang={lang} tone="success" title={t.codeIssuedTitle(issued.recipient)} live>
      <p>{t.codeIssuedText(login, formatDateTime(lang, issued.expiresAt))}</p>
      <p className="mt-3">
        <label className="field-label" htmlFor="issued-code">
          {t.code}
        </label>
        <input id="issued-code" className="input input-narrow font-mono" type="text" readOnly value={issued.code} />
      </p>
    </Notice>
  );
}
