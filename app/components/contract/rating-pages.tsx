import { commissionPage } from "~/copy/commission-page";
import type { Lang } from "~/copy/define";
import { anchorSentences, rating } from "~/copy/rating";
import { verbPages } from "~/copy/verb-pages";
import { ANCHORS, RATING_ITEM_KEYS, RATING_ITEMS, type RatingItemKey } from "~/domain/rating/purchaser-rating";
import { evidenceName, scoreName } from "~/forms/rating";
import { href } from "~/lib/lang";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { ConfirmPanel } from "../ui/confirm-panel";
import { TextArea, TextField } from "../ui/text-fields";
import { deskOf } from "./desk";
import { DeliveryFacts } from "./facts";
import { GivenRating } from "./given-rating";
import { Consequences, SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

function ItemFields({ lang, reply, item }: Pick<VerbProps, "lang" | "reply"> & { readonly item: RatingItemKey }) {
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

/** The purchaser rates, item by item against sentences of what can be observed. */
export function RatePage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = rating[lang];
  return (
    <VerbFrame {...props} facts={<DeliveryFacts lang={lang} page={page} />}>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Consequences lang={lang} sentences={[t.once, t.public, t.reply(page.limits.replyToRating, page.limits.replyLength), t.none]} />
      <ActionForm lang={lang} reply={reply} revision={page.head.revision} labels={itemLabels(lang)} autosave={`rate:${page.head.id}`}>
        <SeenAt now={now} />
        {RATING_ITEM_KEYS.map((item) => (
          <ItemFields key={item} lang={lang} reply={reply} item={item} />
        ))}
        <TextArea lang={lang} reply={reply} name="text" label={t.text} hint={t.textHint} rows={4} />
        <ButtonRow>
          <Button>{t.button}</Button>
          <LinkButton href={href(lang, deskOf(lang, page.desk, page.head.id).base)} look="quiet">
            {verbPages[lang].back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </VerbFrame>
  );
}

/** The provider replies once, in public. */
export function ReplyRatingPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = rating[lang];
  return (
    <VerbFrame {...props} facts={<GivenRating lang={lang} page={page} />}>
      <ConfirmPanel
        lang={lang}
        title={t.replyTitle}
        consequences={[t.replyOnce]}
        confirmLabel={t.replyButton}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
      >
        <SeenAt now={now} />
        <TextArea lang={lang} reply={reply} name="reply" label={t.replyField} hint={t.replyHint(page.limits.replyLength)} rows={5} />
      </ConfirmPanel>
    </VerbFrame>
  );
}
