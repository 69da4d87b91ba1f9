import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
import type { FormReply } from "~/forms/reply";
import { ActionForm } from "./action-form";
import { Button, ButtonRow, LinkButton } from "./button";

type Props = {
  readonly lang: Lang;
  readonly title: ReactNode;
  /** What follows if one goes on: duties, deadlines, what silence costs, until when it can be undone. */
  readonly consequences: readonly ReactNode[];
  readonly confirmLabel: string;
  readonly cancelHref: string;
  /** What not doing it is called; never 取消 (Cancel), which on the page of a cancellation would be the thing itself. */
  readonly cancelLabel?: string;
  /** It cannot be undone, or it takes something away. */
  readonly danger?: boolean;
  readonly action?: string;
  readonly reply?: FormReply | null;
  readonly revision?: number | string;
  readonly verb?: string;
  readonly idempotencyKey?: string;
  /** Fields of its own: a reason, a tick. */
  readonly children?: ReactNode;
};

/** One last look before something that counts. */
export function ConfirmPanel(props: Props) {
  const { lang, title, consequences, confirmLabel, cancelHref, cancelLabel, danger, children, ...form } = props;
  return (
    <section className="card max-w-3xl">
      <h2>{title}</h2>
      {consequences.length > 0 ? (
        <ul className="mt-3 list-disc space-y-1.5 ps-6">
          {consequences.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences.
            <li key={index}>{one}</li>
          ))}
        </ul>
      ) : null}
      <div className="mt-6">
        <ActionForm lang={lang} {...form}>
          {children}
          <ButtonRow>
            <Button look={danger ? "danger" : "primary"}>{confirmLabel}</Button>
            <LinkButton href={cancelHref} look="quiet">
              {cancelLabel ?? ui[lang].goBack}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </div>
    </section>
  );
}
