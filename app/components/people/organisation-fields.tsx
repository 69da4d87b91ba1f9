import { CodeCompared } from "~/components/ui/code-compared";
import { TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import type { FormReply } from "~/forms/reply";

type Props = { readonly lang: Lang; readonly reply: FormReply | null; readonly nameLabel: string };

/** Facts of a department or of the office; called, not mounted, so that the form finds the labels. */
export function organisationFields({ lang, reply, nameLabel }: Props) {
  const t = people[lang];
  return (
    <>
      <TextField lang={lang} name="organisationName" label={nameLabel} reply={reply} autoComplete="organization" />
      <TextField lang={lang} name="englishName" label={t.englishName} reply={reply} optional autoComplete="off" />
      <TextField lang={lang} name="uscc" label={t.uscc} hint={t.usccHint} reply={reply} autoComplete="off" spellCheck={false} />
      <CodeCompared lang={lang} reply={reply} byOffice />
      <TextField lang={lang} name="phone" label={t.phone} reply={reply} type="tel" autoComplete="off" />
      <TextField lang={lang} name="address" label={t.address} reply={reply} autoComplete="off" />
    </>
  );
}
