import type { ServiceItem } from "./item";
import { AUDIT_AND_VALUATION_ITEMS } from "./items/audit-and-valuation";
import { CITY_OPERATION_ITEMS } from "./items/city-operation";
import { CONSTRUCTION_ITEMS } from "./items/construction";
import { DRAWING_ITEMS } from "./items/drawings";
import { ENVIRONMENT_ITEMS } from "./items/environment";
import { FIRE_AND_LIGHTNING_ITEMS } from "./items/fire-and-lightning";
import { HERITAGE_AND_TREE_ITEMS } from "./items/heritage-and-trees";
import { INVESTMENT_ITEMS } from "./items/investment";
import { LAND_ITEMS } from "./items/land";
import { SAFETY_AND_HEALTH_ITEMS } from "./items/safety-and-health";
import { SOCIETY_AND_ROAD_ITEMS } from "./items/society-and-roads";
import { SURVEY_ITEMS } from "./items/survey";
import { WATER_ITEMS } from "./items/water";

/** The version of the service item list: stated in every posting. */
export const CATALOGUE_VERSION = "2026-01-01";

/** The whole service item list, by code. */
export const ITEMS: readonly ServiceItem[] = [
  ...ENVIRONMENT_ITEMS,
  ...WATER_ITEMS,
  ...LAND_ITEMS,
  ...SURVEY_ITEMS,
  ...DRAWING_ITEMS,
  ...FIRE_AND_LIGHTNING_ITEMS,
  ...INVESTMENT_ITEMS,
  ...SOCIETY_AND_ROAD_ITEMS,
  ...SAFETY_AND_HEALTH_ITEMS,
  ...CONSTRUCTION_ITEMS,
  ...HERITAGE_AND_TREE_ITEMS,
  ...AUDIT_AND_VALUATION_ITEMS,
  ...CITY_OPERATION_ITEMS,
].sort((a, b) => (a.code < b.code ? -1 : 1));
