import { agencyProfile } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import { reasonText } from "~/copy/refusals/reasons";
import { typesIn } from "~/domain/catalogue/qualification";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { AgencyProfile, Choosable } from "~/reads/admission/agency-profile";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary } from "../ui/error-summary";
import { EmptyState, FilterBar } from "../ui/list-tools";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/status-tag";
import { TextField } from "../ui/text-fields";
import { ItemStanding } from "./file-parts";
import { NextStep } from "./next-step";

type Props = {
  readonly lang: Lang;
  readonly file: AgencyProfile;
  readonly choosable: Choosable;
  readonly done: boolean;
  readonly reply: FormReply | null;
};

function Chosen({ lang, file }: Pick<Props, "lang" | "file">) {
  const t = agencyProfile[lang];
  if (file.items.length === 0) return <EmptyState title={t.itemsNone} />;
  return (
    <ul className="agency-cards">
      {file.items.map((item) => {
        const [type] = typesIn(item.requirement);
        return (
          <li className="agency-card" key={item.code}>
            <p className="agency-card-title">
              <a href={href(lang, paths.item(item.code))}>{item.name[lang]}</a>{" "}
              <span className="figures whitespace-nowrap">{item.code}</span>
            </p>
            <div>
              <ItemStanding lang={lang} item={item} admitted={file.status !== "draft"} />
            </div>
            <div className="button-row">
              {item.lacks && type ? (
                <LinkButton small href={href(lang, withQuery(paths.agency.newQualification, { type }))} describe={item.name[lang]}>
                  {t.addFor}
                </LinkButton>
              ) : null}
              <ActionForm lang={lang} verb="remove" inline>
                <input type="hidden" name="item" value={item.code} />
                <Button small look="quiet" describe={item.name[lang]}>
                  {t.drop}
                </Button>
              </ActionForm>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Found({ lang, choosable }: Pick<Props, "lang" | "choosable">) {
  const t = agencyProfile[lang];
  if (choosable.q === "") return null;
  if (choosable.found.length === 0) return <EmptyState title={t.itemNothing} />;
  return (
    <>
      <p role="status" className="text-ink-soft">
        {t.itemFound(choosable.total)}
      </p>
      <ul className="agency-cards">
        {choosable.found.map((item) => (
          <li className="agency-card" key={item.code}>
            <p className="agency-card-title">
              <a href={href(lang, paths.item(item.code))}>{item.name[lang]}</a>{" "}
              <span className="figures whitespace-nowrap">{item.code}</span>
            </p>
            <p className="text-sm text-ink-soft">{item.note[lang]}</p>
            <div className="agency-card-foot">
              {item.refusal ? (
                <span>{reasonText(lang, item.refusal.reason, item.refusal.detail)}</span>
              ) : item.lacks ? (
                <Tag tone="warning">{reasonText(lang, item.lacks.reason, item.lacks.detail).replace(/[。.]$/, "")}</Tag>
              ) : (
                <Tag tone="success">{t.complete}</Tag>
              )}
              {item.refusal ? null : (
                <ActionForm lang={lang} verb="add" inline>
                  <input type="hidden" name="item" value={item.code} />
                  <Button small look="secondary" describe={item.name[lang]}>
                    {t.choose}
                  </Button>
                </ActionForm>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 承接事项: what was chosen and what lacks of each; a search to choose more. */
export function ItemsPage({ lang, file, choosable, done, reply }: Props) {
  const t = agencyProfile[lang];
  const profile = href(lang, paths.agency.profile);
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: profile }, { label: t.itemsTitle }]} />
      <h1>{t.itemsTitle}</h1>
      <p className="text-ink-soft">{t.itemsLead}</p>
      {done ? <Notice lang={lang} tone="success" title={t.saved} live /> : null}
      <ErrorSummary lang={lang} reply={reply} />
      <Card id="chosen" title={t.itemsTitle}>
        <Chosen lang={lang} file={file} />
      </Card>
      <Card id="choose" title={t.itemSearch}>
        <FilterBar lang={lang} action={href(lang, paths.agency.items)} submitLabel={t.itemFind}>
          <TextField lang={lang} name="q" type="search" label={t.itemSearch} hint={t.itemSearchHint} defaultValue={choosable.q} optional />
        </FilterBar>
        <div className="mt-4 space-y-3">
          <Found lang={lang} choosable={choosable} />
        </div>
      </Card>
      <ButtonRow>
        <NextStep lang={lang} file={file} here="items" />
        <LinkButton href={profile} look="quiet">
          {t.back}
        </LinkButton>
      </ButtonRow>
    </div>
  );
}
