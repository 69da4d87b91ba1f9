import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { WorkHead } from "~/reads/desk/work-facts";
import { departmentList } from "../desk/desk-of";
import { WorkHeader } from "../desk/work-header";
import { ConfirmPanel } from "../ui/confirm-panel";

type Props = {
  readonly lang: Lang;
  readonly head: WorkHead;
  readonly draftKey: string;
  readonly reply: FormReply | null;
};

/** 复制为新委托: what is taken over and what is not, then one press. */
export function CopyPage({ lang, head, draftKey, reply }: Props) {
  const t = posting[lang];
  const base = paths.department.work(head.id);
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} base={base} list={departmentList(lang)} page={t.copy} />
      <ConfirmPanel
        lang={lang}
        title={t.copyQuestion}
        consequences={t.copyConsequences}
        confirmLabel={t.copy}
        cancelHref={href(lang, base)}
        reply={reply}
        idempotencyKey={draftKey}
      />
    </div>
  );
}
