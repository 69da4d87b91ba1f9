import { codeCompared } from "~/copy/code-compared";
import type { Lang } from "~/copy/define";
import { formatDate } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import type { ProfileView } from "~/reads/admission/agency-profile";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow } from "../ui/button";
import { Card } from "../ui/card";
import { Checkbox } from "../ui/choice-fields";

type File = Pick<ProfileView, "uscc" | "codeDoubts" | "codeConfirmedAt">;

/** The code of a file with what is doubtful in it, and whether the office has compared it. */
export function CodeStanding({ lang, file }: { readonly lang: Lang; readonly file: File }) {
  const t = codeCompared[lang];
  const words = [
    file.codeDoubts.includes("check") ? (file.codeConfirmedAt ? t.confirmedOn(formatDate(lang, file.codeConfirmedAt)) : t.pending) : null,
    file.codeDoubts.includes("organisation-code") ? t.organisationCode : null,
  ].filter((each) => each !== null);
  return (
    <>
      <span className="figures">{file.uscc}</span>
      {words.map((each) => (
        <div key={each} className="text-ink-soft">
          {each}
        </div>
      ))}
    </>
  );
}

type ConfirmProps = { readonly lang: Lang; readonly file: File & { readonly revision: number }; readonly reply: FormReply | null };

/** The office's own comparison with the licence, before it may accept. */
export function ConfirmCode({ lang, file, reply }: ConfirmProps) {
  const t = codeCompared[lang];
  return (
    <Card id="confirm-code" title={t.title}>
      <ActionForm lang={lang} verb="confirm-code" revision={file.revision} reply={reply} quiet>
        <p className="max-w-prose">{t.ask(file.uscc)}</p>
        <Checkbox lang={lang} name="compared" label={t.tick} reply={reply} />
        <ButtonRow>
          <Button>{t.confirm}</Button>
        </ButtonRow>
      </ActionForm>
    </Card>
  );
}
