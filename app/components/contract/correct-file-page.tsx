import { contract } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { verbPages } from "~/copy/moves/verb-pages";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import type { PartyFile, Performance } from "~/reads/contract/performance";
import type { WorkHead } from "~/reads/desk/work-facts";
import { deskOf } from "../desk/desk-of";
import { MoveUnavailable } from "../desk/move-unavailable";
import { WorkHeader } from "../desk/work-header";
import { NoticeFiles } from "../notice/notice-files";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { FileField } from "../ui/file-field";
import { TextArea } from "../ui/text-fields";

type Props = {
  readonly lang: Lang;
  readonly head: WorkHead;
  readonly desk: Performance["desk"];
  readonly file: PartyFile;
  readonly reply: FormReply | null;
};

/** A corrected file beside the one that was handed in, with the reason; or why that is not possible any more. */
export function CorrectFilePage({ lang, head, desk, file, reply }: Props) {
  const t = contract[lang].correct;
  const { base, list } = deskOf(lang, desk, head.id);
  const form = (
    <ActionForm lang={lang} reply={reply} files>
      <TextArea lang={lang} reply={reply} name="reason" label={t.reason} hint={t.reasonHint} rows={3} />
      <FileField lang={lang} reply={reply} name="upload" label={t.upload} hint={verbPages[lang].filesAgain} />
      <ButtonRow>
        <Button>{t.button}</Button>
        <LinkButton href={href(lang, base)} look="quiet">
          {verbPages[lang].back}
        </LinkButton>
      </ButtonRow>
    </ActionForm>
  );
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} base={base} list={list} page={t.title} />
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <NoticeFiles lang={lang} files={[file]} />
      {file.mayCorrect ? (
        form
      ) : (
        <MoveUnavailable
          lang={lang}
          head={head}
          base={base}
          reply={reply}
          why={file.superseded === null ? t.closed : t.already}
          form={form}
        />
      )}
    </div>
  );
}
