import type { Lang } from "~/copy/define";
import { bidPage } from "~/copy/selection/bid-page";
import type { FormReply } from "~/forms/reply";
import { paths } from "~/lib/paths";
import type { BidPageView } from "~/reads/selection/bid-page";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { describedBy, Field, type FieldProps, fieldId } from "../ui/field";

type Props = { readonly lang: Lang; readonly page: BidPageView; readonly reply: FormReply | null };

function SealedField(props: FieldProps & { readonly multiple?: boolean }) {
  const { name, optional, multiple } = props;
  return (
    <Field {...props}>
      <input
        className="input"
        id={fieldId(name)}
        name={name}
        type="file"
        accept=".age"
        multiple={multiple}
        required={!optional}
        {...describedBy(props)}
      />
    </Field>
  );
}

/** The notice to seal by, the command, and a plain form for what it wrote: the way without a script. The page's script folds it. */
export function OfflineBid({ lang, page, reply }: Props) {
  const t = bidPage[lang];
  const words = { lang, reply };
  const notice = paths.openingNotice(page.number);
  const file = notice.split("/").at(-1) ?? "";
  return (
    <section className="card">
      <details data-offline="" open>
        <summary>
          <h2>{t.plainTitle}</h2>
        </summary>
        <div className="form-stack">
          <p>{t.plainLead}</p>
          <ol className="list-decimal space-y-1.5 ps-6">
            {t.plainSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <LinkButton href={notice} download>
              {t.notice}
            </LinkButton>
          </p>
          <p className="font-semibold">{t.command}</p>
          <p>
            <code className="hash">{`npm run seal -- --notice ${file} --bidder ${page.bidder} --costs costs.csv --out sealed`}</code>
          </p>
        </div>
        <ActionForm lang={lang} reply={reply} files>
          <SealedField {...words} name="bid" label={t.bidFile} hint={t.bidFileHint} />
          <SealedField {...words} name="sheet" label={t.sheetFile} hint={t.sheetFileHint} />
          <SealedField {...words} name="files" label={t.moreFiles} hint={t.moreFilesHint} optional multiple />
          <ButtonRow>
            <Button look="secondary">{t.upload}</Button>
          </ButtonRow>
        </ActionForm>
      </details>
    </section>
  );
}
