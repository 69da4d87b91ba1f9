import type pg from "pg";

/** Rows of one commission in ten are still open for entries, the others have a result. The words vary, so that a search has something to find. */
const COMMISSIONS = `
  insert into commission (id, number, status, revision, purchaser_id, drafted_by, editors, terms, title, item_code, price_fen, created_at,
    entered_status_at, published_at, closes_at, selects_at, frozen_at, frozen_count, provider_id, result_at, turn_party, turn_verb,
    turn_due_at, next_due_at, search)
  select 'bench-' || n, 'MX-2026-' || lpad(n::text, 6, '0'), case when n % 10 = 0 then 'published' else 'in_performance' end, 5,
    'bench-department', 'bench-clerk', array['bench-clerk'], $3::jsonb || jsonb_build_object('title', t.title), t.title, 'TJ-ZJ-002',
    9200000, t.at, t.at, t.at, t.at + interval '3 days', t.at + interval '3 days 30 minutes',
    case when n % 10 = 0 then null else t.at + interval '3 days' end, case when n % 10 = 0 then null else 4 end,
    case when n % 10 = 0 then null else 'bench-agency' end, case when n % 10 = 0 then null else t.at + interval '3 days 31 minutes' end,
    case when n % 10 = 0 then 'entrants' else 'provider' end, case when n % 10 = 0 then 'enter' else 'deliver' end,
    t.at + interval '30 days', case when n % 10 = 0 then t.at + interval '3 days' else null end,
    array['评估', '环境', '园区', '第' || (n % 997), lpad(n::text, 6, '0')]
  from generate_series($1::int, $2::int) as s(n),
    lateral (select '示范区第' || n || '号园区环境影响报告书技术评估' as title, timestamptz '2026-01-05 01:00Z' + n * interval '3 minutes' as at) t`;

const DUTIES = `
  insert into duty (subject, subject_id, commission_id, organisation_id, party, verb, due_at, yellow_at, red_at, black_at, begun_at)
  select 'commission', id, id, provider_id, turn_party, turn_verb, turn_due_at, turn_due_at - interval '5 days', turn_due_at,
    turn_due_at + interval '8 days', result_at
  from commission c where turn_party = 'provider' and not exists (select 1 from duty where commission_id = c.id)`;

const SELECTIONS = `
  insert into selection (id, commission_id, method, status, entered_status_at)
  select number, id, method, case when status = 'published' then 'gathering' else 'selected' end, coalesce(result_at, published_at)
  from commission c where not exists (select 1 from selection where commission_id = c.id)`;

const EVENTS = `
  insert into event (t, kind, subject, leaf_subject, actor_role, actor_org, salt, payload, hash, public, commission_id)
  select timestamptz '2026-01-05 01:00Z' + n * interval '3 minutes', k.kind, 'MX-2026-' || lpad(n::text, 6, '0'), 'MX-2026-' || lpad(n::text, 6, '0'), 'office_operator', 'X',
    repeat('0', 32), '{}'::jsonb, repeat('0', 64), true, 'bench-' || n
  from generate_series($1::int, $2::int) as s(n), (values ('commission.published'), ('award.issued')) as k(kind)`;

const ENTRIES = `
  insert into registration (id, commission_id, agency_id, entered_at, entered_by, entrant_salt)
  select 'bench-' || n, 'bench-' || n, 'bench-agency', timestamptz '2026-01-06 01:00Z', 'bench-clerk', repeat('0', 32) from generate_series($1::int, $2::int) as s(n)`;

const PEOPLE = [
  `insert into organisation (id, kind, uscc, name, created_at) values
    ('bench-department', 'department', 'B00000000000000001', '示范区生态环境局', now()),
    ('bench-agency', 'agency', 'B00000000000000002', '示例技术机构', now())`,
  "insert into user_account (id, name, login, password_hash, created_at) values ('bench-clerk', '经办人', 'bench@market.example', '-', now())",
  "insert into agency (organisation_id, status, committed_at) values ('bench-agency', 'active', now())",
];

/** The organisations behind the bench's commissions. */
export async function fillPeople(pool: pg.Pool): Promise<void> {
  for (const statement of PEOPLE) await pool.query(statement);
}

/** Commissions `from` to `to` written behind everybody's back, for the bench alone. In: the terms that all share. */
export async function fillCommissions(pool: pg.Pool, from: number, to: number, terms: unknown): Promise<void> {
  await pool.query(COMMISSIONS, [from, to, JSON.stringify(terms)]);
  await pool.query(DUTIES);
  await pool.query(SELECTIONS);
  await pool.query(EVENTS, [from, to]);
  await pool.query(ENTRIES, [from, to]);
  await pool.query("analyze");
}
