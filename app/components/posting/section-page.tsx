import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import { sectionTitles } from "~/copy/posting/term-words";
import type { Difference } from "~/domain/commission/differences";
import { COPY_TERMS, SECTION_TERMS, type TermKey } from "~/domain/commission/sections";
import { LIST_KEYS } from "~/forms/posting/commission-rows";
import { type FormSection, nextSection } from "~/forms/posting/commission-terms";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { DraftPage } from "~/reads/posting/draft-page";
import { departmentList } from "../desk/desk-of";
import { MoveUnavailable } from "../desk/move-unavailable";
import { WorkHeader } from "../desk/work-header";
import { NoticeDates } from "../notice/notice-dates";
import { ActionForm } from "../ui/action-form";
import { StaleNotice } from "../ui/beside-table";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { differenceRows } from "./review-panels";
import { rowLabels } from "./row-fields";
import { TermFields } from "./term-fields";
import { Typed } from "./term-value";

type Props = {
  readonly lang: Lang;
  readonly page: DraftPage;
  readonly section: FormSection;
  readonly reply: FormReply | null;
  /** Somebody else saved this part meanwhile: what is stored now, beside what was typed. */
  readonly stale: readonly Difference[];
};

/** The names of the cells of a section's lists. */
const listLabels = (lang: Lang, keys: readonly TermKey[]) =>
  Object.assign({}, ...LIST_KEYS.filter((list) => keys.includes(list)).map((list) => rowLabels(lang, list)));

/** One section of a draft: a small form, saved on its own. */
export function SectionPage({ lang, page, section, reply, stale }: Props) {
  const t = posting[lang];
  const edit = paths.department.edit(page.head.id);
  const title = section === "copy" ? t.copyTitle : sectionTitles[lang][section];
  const keys = section === "copy" ? COPY_TERMS : SECTION_TERMS[section];
  const remarks = page.sections.find((each) => each.key === section)?.remarks ?? [];
  const next = nextSection(section);
  const hasRows = section === "deliverables" || section === "agencies";
  const path = href(lang, withQuery(paths.department.autosave(page.head.id), { section }));
  // The fields are called, not mounted, so that the names of what was typed are known where the form cannot be shown.
  const form = (
    <ActionForm
      lang={lang}
      reply={reply}
      revision={page.head.revision}
      labels={listLabels(lang, keys)}
      autosave={`commission:${page.head.id}:${section}`}
      autosaveUrl={path}
    >
      {TermFields({
        ...{ lang, keys, reply, terms: page.notice.terms, item: page.notice.item },
        limits: page.limits,
        method: page.notice.method,
      })}
      {section === "schedule" ? <NoticeDates lang={lang} method={page.notice.method} window={page.notice.window} /> : null}
      <ButtonRow>
        {section === "copy" ? (
          <Button name="then" value="return">
            {t.saveAndCheck}
          </Button>
        ) : (
          <>
            <Button name="then" value="next">
              {next ? t.saveAndNext(sectionTitles[lang][next]) : t.saveAndCheck}
            </Button>
            <Button look="secondary" name="then" value="return">
              {t.save}
            </Button>
          </>
        )}
        {hasRows ? (
          <Button look="secondary" name="then" value="more">
            {t.saveAndMore}
          </Button>
        ) : null}
        <LinkButton href={href(lang, edit)} look="quiet">
          {t.back}
        </LinkButton>
      </ButtonRow>
    </ActionForm>
  );
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={page.head} base={edit} list={departmentList(lang)} page={title} />
      {page.head.moves.includes("edit") ? (
        <>
          {remarks.map((remark) => (
            <Notice key={remark} lang={lang} tone="danger" title={t.remarkHere}>
              <Typed lang={lang} text={remark} />
            </Notice>
          ))}
          <StaleNotice lang={lang} rows={differenceRows(lang, page.notice.method, stale)} />
          <p className="text-ink-soft">{section === "copy" ? t.copyLead : t.optionalHint}</p>
          {form}
        </>
      ) : (
        <MoveUnavailable lang={lang} head={page.head} base={paths.department.work(page.head.id)} reply={reply} form={form} />
      )}
    </div>
  );
}
