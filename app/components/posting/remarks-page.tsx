import { posting } from "~/copy/posting/posting";
import { sectionTitles } from "~/copy/posting/term-words";
import { SECTIONS } from "~/domain/commission/sections";
import { remarkName } from "~/forms/posting/remarks";
import { href } from "~/lib/lang";
import { movePath } from "~/lib/paths";
import type { PageBy } from "~/reads/desk/verb-page";
import { deskOf } from "../desk/desk-of";
import { MoveForm, type VerbProps } from "../desk/verb-frame";
import { NoticeBody } from "../notice/notice-body";
import { LinkButton } from "../ui/button";
import { TextArea } from "../ui/text-fields";

/** Everything that is wrong, part by part and all at once, with the notice beside it to read from. */
export function remarks(props: VerbProps<PageBy["review"]>) {
  const { lang, page, reply } = props;
  const t = posting[lang];
  const { base } = deskOf(lang, page.desk, page.head.id);
  const back = (
    <LinkButton href={href(lang, movePath(base, "commission", page.verb === "return" ? "publish" : "approve"))} look="quiet">
      {t.back}
    </LinkButton>
  );
  return (
    <div className="beside">
      <div className="space-y-6">
        <p className="text-ink-soft">{t.remarksLead}</p>
        <MoveForm of={props} button={t.sendRemarks} back={back} autosave>
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
        </MoveForm>
      </div>
      <NoticeBody lang={lang} view={page.notice} />
    </div>
  );
}
