import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting";
import { sectionTitles } from "~/copy/term-words";
import { SECTIONS } from "~/domain/commission/sections";
import { remarkName } from "~/forms/remarks";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ReviewPage } from "~/reads/approval-page";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { TextArea } from "../ui/text-fields";
import { departmentList, officeList } from "./desks";
import { movePath } from "./move-buttons";
import { MoveUnavailable } from "./move-unavailable";
import { NoticeBody } from "./notice-body";
import { WorkHeader } from "./work-header";

type Props = {
  readonly lang: Lang;
  readonly page: ReviewPage;
  readonly reply: FormReply | null;
  readonly verb: "send-back" | "return";
};

/** Everything that is wrong, part by part and all at once, with the notice below to read from. */
export function RemarksPage({ lang, page, reply, verb }: Props) {
  const t = posting[lang];
  const { head } = page;
  const isOffice = verb === "return";
  const base = isOffice ? paths.office.work(head.id) : paths.department.work(head.id);
  const list = isOffice ? officeList(lang) : departmentList(lang);
  const form = (
    <ActionForm lang={lang} reply={reply} revision={head.revision} autosave={`remarks:${head.id}:${verb}`}>
      {SECTIONS.map((section) => (
        <TextArea
          key={section}
          lang={lang}
          reply={reply}
          name={remarkName(section)}
          label={t.remarkFor(sectionTitles[lang][section])}
          optional
          rows={2}
        />
      ))}
      <ButtonRow>
        <Button look="danger">{t.sendRemarks}</Button>
        <LinkButton href={href(lang, movePath(base, isOffice ? "publish" : "approve"))} look="quiet">
          {t.back}
        </LinkButton>
      </ButtonRow>
    </ActionForm>
  );
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} base={base} list={list} page={t.remarksFormTitle[verb]} />
      {head.moves.includes(verb) ? (
        <div className="beside">
          <div className="space-y-6">
            <p className="text-ink-soft">{t.remarksLead}</p>
            {form}
          </div>
          <NoticeBody lang={lang} view={page.notice} />
        </div>
      ) : (
        <MoveUnavailable lang={lang} head={head} base={base} reply={reply} form={form} />
      )}
    </div>
  );
}
