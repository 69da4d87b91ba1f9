import { flatRoutes } from "@remix-run/fs-routes";
import { layout, prefix, type RouteConfig } from "@remix-run/route-config";

/** One folder a desk. Chinese stands at the plain path, English at the same path under /en. */
const DESKS = ["public", "account", "agency", "department", "office", "custodian", "resource"];

const desks = await Promise.all(DESKS.map((desk) => flatRoutes({ rootDirectory: `routes/${desk}` })));

export default [layout("routes/frame.tsx", prefix("en?", desks.flat()))] satisfies RouteConfig;
