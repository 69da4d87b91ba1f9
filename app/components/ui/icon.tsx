const PATHS = {
  check: "m3.5 8.5 3 3 6-7",
  cross: "m4.5 4.5 7 7m0-7-7 7",
  clock: "M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  dot: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Zm-4.5 0a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Z",
  dash: "M4 8h8",
  pause: "M6 4.5v7m4-7v7",
  info: "M8 7.25v4M8 4.6v.3M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  warning: "M8 6.25v3.25M8 11.6v.2M8 2.25 14.25 13.5H1.75L8 2.25Z",
  alert: "M8 4.75v4M8 11v.3M5.5 1.75h5L14.25 5.5v5l-3.75 3.75h-5L1.75 10.5v-5L5.5 1.75Z",
  success: "m5.25 8.25 2 2 3.5-4.25M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  ring: "M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0Z",
  up: "m4.5 9.5 3.5-4 3.5 4",
  down: "m4.5 6.5 3.5 4 3.5-4",
  sort: "m5.5 6 2.5-3 2.5 3M5.5 10l2.5 3 2.5-3",
  link: "M6.75 9.25a2.5 2.5 0 0 0 3.6 0l2.4-2.4a2.5 2.5 0 0 0-3.6-3.6l-.9.9m1 2.6a2.5 2.5 0 0 0-3.6 0l-2.4 2.4a2.5 2.5 0 0 0 3.6 3.6l.9-.9",
  printer: "M4.5 6V2.5h7V6m-7 5.5h-2V6h11v5.5h-2m-7-2h7v4h-7v-4Z",
  qr: "M2.5 2.5h4v4h-4v-4Zm7 0h4v4h-4v-4Zm-7 7h4v4h-4v-4Zm7 0h1.5v1.5m2.5-1.5v4h-4",
  file: "M9 1.75H4v12.5h8V4.75L9 1.75Zm0 0v3h3",
  tasks: "m2.25 4 1.25 1.25L5.75 3M8 4.25h6M2.25 11l1.25 1.25L5.75 10M8 11.25h6",
  search: "M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Zm-1.5 3.5 3.5 3.5",
  contract: "M4 1.75h8v12.5H4V1.75ZM6.25 5h3.5m-3.5 2.5h3.5M6.25 11c1-1.5 1.5.75 3.5-.5",
  mail: "M1.75 3.5h12.5v9H1.75v-9Zm0 .5L8 8.75 14.25 4",
  building: "M3 14.25V2.5h7v11.75M10 6.5h3.25v7.75M1.5 14.25h13M5.25 5.25h2.5m-2.5 3h2.5m-2.5 3h2.5",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word, never instead of one. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
