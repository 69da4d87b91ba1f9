import { contract } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { WorkHead } from "~/reads/desk/work-facts";
import type { NoticeFile } from "~/reads/notice/notice";
import { departmentList } from "../desk/desk-of";
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
  readonly file: NoticeFile;
  readonly reply: FormReply | null;
};

/** A corrected file beside a published one, with the reason; both stay public. A superseded one is not superseded again. */
export function SupersedePage({ lang, head, file, reply }: Props) {
  const t = posting[lang];
  const base = paths.department.work(head.id);
  const form = (
    <ActionForm lang={lang} reply={reply} files>
      <input type="hidden" name="file" value={file.id} />
      <FileField lang={lang} name="upload" label={t.attachField} reply={reply} />
      <TextArea lang={lang} reply={reply} name="reason" label={t.supersedeReason} hint={t.cancelNoteHint} rows={3} />
      <ButtonRow>
        <Button>{t.supersede}</Button>
        <LinkButton href={href(lang, base)} look="quiet">
          {t.back}
        </LinkButton>
      </ButtonRow>
    </ActionForm>
  );
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} base={base} list={departmentList(lang)} page={t.supersedeTitle} />
      <p className="text-ink-soft">{t.supersedeLead}</p>
      <NoticeFiles lang={lang} files={[file]} />
      {file.superseded === null ? (
        form
      ) : (
        <MoveUnavailable lang={lang} head={head} base={base} reply={reply} why={contract[lang].correct.already} form={form} />
      )}
    </div>
  );
}
