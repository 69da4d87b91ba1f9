import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
import { ownValue } from "~/domain/kernel/own-value";
import { type FormReply, typedTexts } from "~/forms/reply";
import { Card } from "./card";
import { choicesIn, labelsIn } from "./field-words";
import { SummaryList } from "./summary-list";

type Props = {
  readonly lang: Lang;
  readonly reply: FormReply | null | undefined;
  /** The form that it was typed in, for the names of its fields and choices. */
  readonly form?: ReactNode;
  /** The same names, where the form is not at hand. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** What somebody typed in a form that cannot be sent any more: it stays readable, to be used elsewhere. */
export function TypedCard({ lang, reply, form, labels }: Props) {
  const t = ui[lang];
  const typed = typedTexts(reply);
  if (typed.length === 0) return null;
  const names = { ...labelsIn(form), ...labels };
  const choices = choicesIn(form);
  return (
    <Card id="typed" title={t.typedByYou}>
      <p className="text-ink-soft">{t.typedKept}</p>
      <SummaryList
        lang={lang}
        rows={typed.map(({ key, name, text }) => ({
          key,
          label: ownValue(names, name) ?? t.typedUnnamed,
          value: <span className="whitespace-pre-line wrap-anywhere">{choices.get(name)?.get(text) ?? text}</span>,
        }))}
      />
    </Card>
  );
}
