import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { moveLabels } from "~/copy/moves";
import type { Verb } from "~/domain/lifecycle/commission";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import type { WorkHead } from "~/reads/work-facts";
import { ConfirmPanel } from "../ui/confirm-panel";
import { MoveUnavailable } from "./move-unavailable";
import { WorkHeader } from "./work-header";

type Props = {
  readonly lang: Lang;
  readonly head: WorkHead;
  readonly base: string;
  readonly list: { readonly path: string; readonly label: string };
  readonly verb: Verb;
  readonly title: string;
  readonly consequences: readonly string[];
  readonly reply: FormReply | null;
  readonly danger?: boolean;
  /** What leaving the page without the move is called, where "go back" would not say it. */
  readonly cancelLabel?: string;
  /** The press makes a new thing once, however often it is sent. */
  readonly idempotencyKey?: string;
  /** Fields of its own. */
  readonly children?: ReactNode;
};

/** One move with what follows from it; when it cannot be made (any more), how the commission stands instead. */
export function ConfirmMovePage(props: Props) {
  const { lang, head, base, list, verb, title, consequences, reply, danger, cancelLabel, idempotencyKey, children } = props;
  const label = moveLabels[lang][verb];
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} base={base} list={list} page={label} />
      {head.moves.includes(verb) ? (
        <ConfirmPanel
          lang={lang}
          title={title}
          consequences={consequences}
          confirmLabel={label}
          cancelHref={href(lang, base)}
          cancelLabel={cancelLabel}
          danger={danger}
          reply={reply}
          revision={head.revision}
          idempotencyKey={idempotencyKey}
        >
          {children}
        </ConfirmPanel>
      ) : (
        <MoveUnavailable lang={lang} head={head} base={base} reply={reply} form={children} />
      )}
    </div>
  );
}
