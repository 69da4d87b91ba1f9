import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import { sectionTitles } from "~/copy/posting/term-words";
import { ui } from "~/copy/shell/ui";
import { sectionAfter } from "~/domain/commission/sections";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { DraftPage } from "~/reads/posting/draft-page";
import { departmentList } from "../desk/desk-of";
import { MoveUnavailable } from "../desk/move-unavailable";
import { WorkHeader } from "../desk/work-header";
import { NoticeFiles } from "../notice/notice-files";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { FileField } from "../ui/file-field";
import { Typed } from "./term-value";

type Props = { readonly lang: Lang; readonly page: DraftPage; readonly reply: FormReply | null };

/** Files that go with the notice. */
export function AttachmentsPage({ lang, page, reply }: Props) {
  const t = posting[lang];
  const { head, notice } = page;
  const edit = paths.department.edit(head.id);
  const next = sectionAfter("attachments");
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} base={edit} list={departmentList(lang)} page={sectionTitles[lang].attachments} />
      {head.moves.includes("edit") ? (
        <>
          <p className="text-ink-soft">{t.attachLead}</p>
          <Card id="files" title={t.attachTitle}>
            <NoticeFiles lang={lang} files={notice.files} />
            <ul className="mt-3 space-y-2">
              {notice.files.map((file) => (
                <li key={file.id} className="flex flex-wrap items-center gap-3">
                  <Typed lang={lang} text={file.name} />
                  <ActionForm lang={lang} inline quiet revision={head.revision} verb="remove">
                    <input type="hidden" name="file" value={file.id} />
                    <Button look="quiet" small describe={file.name}>
                      {t.remove}
                    </Button>
                  </ActionForm>
                </li>
              ))}
            </ul>
          </Card>
          <ActionForm lang={lang} reply={reply} revision={head.revision} verb="upload" files>
            <FileField
              lang={lang}
              name="files"
              label={t.attachField}
              hint={ui[lang].filesLimit(page.limits.files)}
              reply={reply}
              multiple
            />
            <ButtonRow>
              <Button>{t.attachUpload}</Button>
              {next ? (
                <LinkButton href={href(lang, paths.department.section(head.id, next))} look="secondary">
                  {t.goOn(sectionTitles[lang][next])}
                </LinkButton>
              ) : null}
              <LinkButton href={href(lang, edit)} look="quiet">
                {t.back}
              </LinkButton>
            </ButtonRow>
          </ActionForm>
        </>
      ) : (
        <MoveUnavailable lang={lang} head={head} base={paths.department.work(head.id)} reply={reply} />
      )}
    </div>
  );
}
