import { legalBasisText } from "~/copy/catalogue/catalogue";
import type { Lang } from "~/copy/define";
import { methodWords } from "~/copy/methods/words";
import { posting } from "~/copy/posting/posting";
import { fieldErrorText } from "~/copy/refusals/field-errors";
import { reasonText } from "~/copy/refusals/reasons";
import { adviceWords } from "~/copy/selection/advice";
import { methodName } from "~/copy/selection/method-names";
import type { Advice } from "~/domain/selection/advice";
import type { CarriedMethod } from "~/domain/selection/methods";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { ChooseItemPage, ItemChoice } from "~/reads/posting/choose-item-page";
import { departmentList } from "../desk/desk-of";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { EmptyState, FilterBar } from "../ui/list-tools";
import { Breadcrumbs, Tabs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/status-tag";
import { TextField } from "../ui/text-fields";

type Props = {
  readonly lang: Lang;
  readonly page: ChooseItemPage;
  /** The draft that a press will make. */
  readonly draftKey: string;
  readonly reply: FormReply | null;
};

type ChooseProps = Pick<Props, "lang" | "draftKey"> & { readonly choice: ItemChoice; readonly method: CarriedMethod | null };

function Choose({ lang, choice, draftKey, method }: ChooseProps) {
  const t = posting[lang];
  const { item, refusal } = choice;
  return (
    <div className="space-y-1">
      {refusal ? (
        <>
          <Tag tone="danger">{t.notPostable}</Tag>
          <p>{reasonText(lang, refusal.reason, refusal.detail)}</p>
        </>
      ) : null}
      <ActionForm lang={lang} inline quiet idempotencyKey={draftKey}>
        <input type="hidden" name="item" value={item.code} />
        {method ? <input type="hidden" name="method" value={method} /> : null}
        <Button small look={refusal ? "quiet" : "secondary"} describe={item.name[lang]}>
          <span className="whitespace-nowrap">{t.chooseItem}</span>
        </Button>
      </ActionForm>
    </div>
  );
}

/** Which method suits the item, and why (market §4.11). */
function AdviceLine({ lang, advice }: { readonly lang: Lang; readonly advice: Advice }) {
  const t = adviceWords[lang];
  const [comma, colon] = lang === "zh" ? ["、", "："] : [", ", ": "];
  const names = advice.advised.map((method) => methodName(lang, method)).join(comma);
  return (
    <div className="row-note">
      {advice.isAdvised ? t.advised(names) : t.other(names)}
      {colon}
      {t.why[advice.situation]}
    </div>
  );
}

/** Choose the item first: it brings most of the notice with it, and an abolished one says why nobody may ask for it. */
export function ChooseItem({ lang, page, draftKey, reply }: Props) {
  const t = posting[lang];
  // With one method there is nothing to choose and nothing to say.
  const method = page.methods.length > 1 ? page.method : null;
  const addressOf = (each: CarriedMethod | null) => href(lang, withQuery(paths.department.newCommission, each ? { method: each } : {}));
  const path = addressOf(method);
  return (
    <div className="space-y-6">
      <Breadcrumbs
        lang={lang}
        crumbs={[{ label: departmentList(lang).label, href: href(lang, departmentList(lang).path) }, { label: t.post }]}
      />
      <h1>{t.newTitle}</h1>
      <p className="text-ink-soft">{t.newLead}</p>
      {reply?.formError ? (
        <Notice lang={lang} tone="danger" title={t.notPostable} live>
          {fieldErrorText(lang, reply.formError)}
        </Notice>
      ) : null}
      {method ? (
        <Tabs
          label={t.chooseMethod}
          tabs={page.methods.map((each) => ({
            key: each,
            label: methodWords(lang, each).name,
            href: addressOf(each),
            current: each === method,
          }))}
        />
      ) : null}
      <FilterBar lang={lang} action={path} hidden={method ? { method } : {}} clearHref={page.query ? path : undefined}>
        <TextField lang={lang} name="q" label={t.search} hint={t.searchHint} type="search" optional defaultValue={page.query} />
      </FilterBar>
      {page.abolished.map((each) => (
        <Notice key={each.key} lang={lang} tone="danger" title={`${each.name[lang]} · ${t.abolishedTitle}`}>
          <p>{each.bases.map((basis) => basis.text[lang]).join(lang === "zh" ? "；" : "; ")}</p>
          <p>
            {t.abolishedInstead}
            {lang === "zh" ? "：" : ": "}
            {each.instead[lang]}
          </p>
        </Notice>
      ))}
      <DataTable
        lang={lang}
        caption={t.itemsFound(page.choices.length)}
        rows={page.choices}
        rowKey={({ item }) => item.code}
        empty={<EmptyState title={t.noItems} />}
        columns={[
          {
            key: "item",
            header: t.itemColumn,
            cell: ({ item, advice }) => (
              <>
                <a href={href(lang, paths.item(item.code))}>{item.name[lang]}</a>
                <div className="figures text-sm text-ink-soft">{item.code}</div>
                {advice ? <AdviceLine lang={lang} advice={advice} /> : null}
              </>
            ),
          },
          {
            key: "basis",
            header: t.basisColumn,
            cell: ({ item }) => (
              <>
                <div>{item.approvals.map((each) => each[lang]).join(lang === "zh" ? "、" : ", ")}</div>
                <div className="text-sm text-ink-soft">
                  {item.legalBasis.map((each) => legalBasisText(lang, each)).join(lang === "zh" ? "；" : "; ")}
                </div>
              </>
            ),
          },
          {
            key: "choose",
            header: t.column.actions,
            cell: (choice) => <Choose lang={lang} choice={choice} draftKey={draftKey} method={method} />,
            bare: true,
          },
        ]}
      />
    </div>
  );
}
