import { anchorSentences, rating } from "~/copy/contract/rating";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { ANCHORS, RATING_ITEM_KEYS, RATING_ITEMS, type RatingItemKey } from "~/domain/rating/purchaser-rating";
import { evidenceName, scoreName } from "~/forms/contract/rating";
import { fieldValue } from "~/forms/reply";
import { totalText } from "~/lib/running-total";
import { Consequences, type ContractProps, MoveConfirm, MoveForm } from "../desk/verb-frame";
import { fieldId } from "../ui/field";
import { TextArea, TextField } from "../ui/text-fields";

function ItemFields({ lang, reply, item }: Pick<ContractProps, "lang" | "reply"> & { readonly item: RatingItemKey }) {
  const t = rating[lang];
  const name = commissionPage[lang].ratingItems[item];
  const sentences = anchorSentences(lang, item);
  return (
    <fieldset className="card space-y-3">
      <legend className="font-semibold px-1">{t.item(name, RATING_ITEMS[item])}</legend>
      <p className="text-ink-soft">{t.anchors}</p>
      <dl className="grid grid-cols-[3rem_1fr] gap-x-2 gap-y-1">
        {ANCHORS.map((score, at) => (
          <div key={score} className="contents">
            <dt className="figures font-semibold text-end">{score}</dt>
            <dd>{sentences[at]}</dd>
          </div>
        ))}
      </dl>
      <TextField lang={lang} reply={reply} name={scoreName(item)} label={t.score} inputMode="numeric" narrow />
      <TextArea lang={lang} reply={reply} name={evidenceName(item)} label={t.evidence} hint={t.evidenceHint} rows={2} optional />
    </fieldset>
  );
}

function itemLabels(lang: Lang): Record<string, string> {
  const t = rating[lang];
  const names = commissionPage[lang].ratingItems;
  return Object.fromEntries(
    RATING_ITEM_KEYS.flatMap((key) => [
      [scoreName(key), t.scoreOf(names[key])],
      [evidenceName(key), t.evidenceOf(names[key])],
    ]),
  );
}

const WEIGHTS = Object.fromEntries(RATING_ITEM_KEYS.map((item) => [scoreName(item), RATING_ITEMS[item]]));

/** The purchaser rates, item by item against sentences of what can be observed. */
export function rateProvider(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = rating[lang];
  const words = t.running(RATING_ITEM_KEYS.length);
  return (
    <>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Consequences lang={lang} sentences={[t.once, t.public, t.reply(page.limits.replyToRating, page.limits.replyLength), t.none]} />
      <MoveForm of={props} button={t.button} autosave labels={itemLabels(lang)}>
        {RATING_ITEM_KEYS.map((item) => (
          <ItemFields key={item} lang={lang} reply={reply} item={item} />
        ))}
        <p className="font-semibold">
          <output
            className="figures"
            htmlFor={RATING_ITEM_KEYS.map((item) => fieldId(scoreName(item))).join(" ")}
            data-weights={JSON.stringify(WEIGHTS)}
            data-words={words}
          >
            {totalText(words, WEIGHTS, (name) => fieldValue(reply, name))}
          </output>
        </p>
        <TextArea lang={lang} reply={reply} name="text" label={t.text} hint={t.textHint} rows={4} />
      </MoveForm>
    </>
  );
}

/** The provider replies once, in public. */
export function replyRating(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = rating[lang];
  return (
    <MoveConfirm of={props} title={t.replyTitle} consequences={[t.replyOnce]} confirmLabel={t.replyButton}>
      <TextArea lang={lang} reply={reply} name="reply" label={t.replyField} hint={t.replyHint(page.limits.replyLength)} rows={5} />
    </MoveConfirm>
  );
}
