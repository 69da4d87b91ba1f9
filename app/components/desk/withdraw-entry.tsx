import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow } from "../ui/button";

type Props = {
  readonly lang: Lang;
  /** Where it is sent, where the page is not the commission's own. */
  readonly action?: string;
  /** Which commission, for whoever hears the buttons of a list. */
  readonly describe?: string;
};

/** [撤回报名] asks once what it means, in its place, before it is done. */
export function WithdrawEntry({ lang, action, describe }: Props) {
  const t = agencyDesk[lang];
  return (
    <details>
      <summary className="button button-secondary">
        {t.withdraw}
        {describe ? <span className="visually-hidden"> {describe}</span> : null}
      </summary>
      <p className="mt-2">{t.withdrawMeans}</p>
      <ActionForm lang={lang} verb="withdraw" {...(action ? { action } : {})}>
        <ButtonRow>
          <Button look="danger" {...(describe ? { describe } : {})}>
            {t.confirmWithdraw}
          </Button>
        </ButtonRow>
      </ActionForm>
    </details>
  );
}
