import type { Lang } from "~/copy/define";
import { fieldErrorText } from "~/copy/refusals/field-errors";
import { ui } from "~/copy/shell/ui";
import { ownValue } from "~/domain/kernel/own-value";
import { type FormReply, hasErrors } from "~/forms/reply";
import { fieldId } from "./field";

type Props = {
  readonly lang: Lang;
  readonly reply?: FormReply | null;
  /** Field names as people read them. */
  readonly labels?: Readonly<Record<string, string>>;
};

const nameError = (lang: Lang, label: string | undefined, error: string): string => (label ? ui[lang].errorOf(label, error) : error);

/**
 * Everything that must be mended, linked to its field; or why a press that has nothing to mend came to nothing. It takes the focus when
 * the page opens, with the script or without.
 */
export function ErrorSummary({ lang, reply, labels = {} }: Props) {
  if (!reply || !hasErrors(reply)) return null;
  const rows = Object.entries(reply.errors).flatMap(([name, errors]) => errors.map((error) => ({ name, error })));
  return (
    // biome-ignore lint/a11y/noAutofocus: the answer to a refused form begins here, for those who hear the page as well.
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus data-error-summary="" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{rows.length > 0 ? ui[lang].errorSummaryTitle : ui[lang].notDoneTitle}</h2>
      {reply.formError ? <p className="mt-2">{fieldErrorText(lang, reply.formError)}</p> : null}
      {rows.length > 0 ? (
        <ul>
          {rows.map(({ name, error }) => (
            <li key={`${name} ${error}`}>
              <a href={`#${fieldId(name)}`}>{nameError(lang, ownValue(labels, name), fieldErrorText(lang, error))}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
