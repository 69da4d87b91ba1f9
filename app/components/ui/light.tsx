import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";

export type LightColour = "green" | "yellow" | "red" | "black";

const WORD = { green: "lightGreen", yellow: "lightYellow", red: "lightRed", black: "lightBlack" } as const;
/** Each light has a shape of its own: disc, triangle, diamond, square. */
const SHAPE: Readonly<Record<LightColour, string>> = {
  green: "M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0Z",
  yellow: "M8 2.5 14 13H2L8 2.5Z",
  red: "m8 1.75 6.25 6.25L8 14.25 1.75 8 8 1.75Z",
  black: "M3 3h10v10H3z",
};

type Props = {
  readonly lang: Lang;
  readonly colour: LightColour /** Instead of the usual word: 剩 3 个工作日. */;
  readonly children?: ReactNode;
};

/** The deadline light: colour, shape and word. */
export function Light({ lang, colour, children }: Props) {
  const word = ui[lang][WORD[colour]];
  return (
    <span className={`light light-${colour}`}>
      <svg className="icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
        <path d={SHAPE[colour]} />
      </svg>
      {children ? (
        <span>
          <span className="visually-hidden">{word} </span>
          {children}
        </span>
      ) : (
        <span>{word}</span>
      )}
    </span>
  );
}
