import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { formatCount } from "~/copy/values";
import { withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyFind } from "~/reads/desk/agency-find";
import { LinkButton } from "../ui/button";
import { SelectField } from "../ui/choice-fields";
import { EmptyState, FilterBar, Pagination, TakeAway } from "../ui/list-tools";
import { TextField } from "../ui/text-fields";
import { OpenCards } from "./open-card";

type Props = { readonly lang: Lang; readonly page: AgencyFind };

const PATH = paths.agency.find;

/** The words of the address that say something: nothing where the list stands as it is opened. */
function filterWords({ q, item, scope }: AgencyFind["filter"]): Record<string, string> {
  return { ...(q && { q }), ...(item && { item }), ...(scope === "all" && { scope }) };
}

function listHref(lang: Lang, filter: AgencyFind["filter"], after: string): string {
  return href(lang, withWords(PATH, { ...filterWords(filter), ...(after && { after }) }));
}

/** 找委托: cards with price, payer, time left, number entered, and whether one may enter or what lacks. */
export function FindPage({ lang, page }: Props) {
  const t = agencyDesk[lang];
  const { filter, own } = page;
  const clear = filter.q || filter.item ? { clearHref: href(lang, PATH) } : {};
  return (
    <div className="space-y-6">
      <div className="space-y-3">
        <h1>{t.findTitle}</h1>
        <p className="max-w-prose text-ink-soft">{t.findLead}</p>
      </div>
      <FilterBar lang={lang} action={href(lang, PATH)} {...clear}>
        <TextField lang={lang} name="q" type="search" label={t.search} hint={t.searchHint} defaultValue={filter.q} optional />
        <SelectField
          lang={lang}
          name="scope"
          label={t.scope}
          placeholder={null}
          options={[
            { value: "mine", label: t.scopeMine },
            { value: "all", label: t.scopeAll },
          ]}
          defaultValue={filter.scope}
          optional
        />
        {own.length > 1 ? (
          <SelectField
            lang={lang}
            name="item"
            label={t.item}
            placeholder={t.scopeAll}
            options={own.map(({ code, name }) => ({ value: code, label: name[lang] }))}
            defaultValue={filter.item}
            optional
          />
        ) : null}
      </FilterBar>
      <p className="text-ink-soft" role="status">
        {t.found(formatCount(page.count))}
      </p>
      {page.rows.length > 0 ? (
        <OpenCards lang={lang} rows={page.rows} />
      ) : (
        <EmptyState title={t.noneTitle} action={<LinkButton href={href(lang, paths.agency.items)}>{t.addItems}</LinkButton>}>
          {t.noneText}
        </EmptyState>
      )}
      <Pagination
        lang={lang}
        firstHref={page.first ? null : listHref(lang, page.filter, "")}
        nextHref={page.next ? listHref(lang, page.filter, page.next) : null}
      />
      {page.rows.length > 0 ? (
        <TakeAway
          lang={lang}
          title={t.findTitle}
          hrefOf={(format) => href(lang, withWords(paths.exports.openCommissions(format), filterWords(filter)))}
        />
      ) : null}
    </div>
  );
}
