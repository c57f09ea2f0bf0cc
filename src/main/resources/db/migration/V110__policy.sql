create table policy (
    id int primary key,
    municipality_id int not null check (municipality_id >= 0),
    audience text not null check (audience in ('HOUSEHOLD', 'BUSINESS')),
    from_half int not null check (from_half % 10 in (1, 2)),
    baseline_window text not null check (baseline_window in ('BEFORE_JOINING', 'BEFORE_PERIOD')),
    max_missing smallint not null check (max_missing between 0 and 5),
    maintain_streak smallint not null check (maintain_streak > 0),
    maintain_keeps boolean not null,
    pro_rata boolean not null,
    cooking_limit smallint not null check (cooking_limit >= 0),
    standard boolean not null,
    won_per_point numeric(3, 2) not null check (won_per_point between 0 and 2),
    yearly_ceiling bigint not null check (yearly_ceiling >= 0),
    budget_rule text not null check (budget_rule in ('BY_JOINING', 'EQUAL_CUT')),
    source text not null,
    unique (municipality_id, audience, from_half)
);
comment on table policy is 'The rules of a settlement. The row of the latest from_half that is not later counts; one of the municipality before the national one (municipality 0). Never changed: a new rule is a new row (domain.md 1.3-1.6).';
comment on column policy.max_missing is 'So many missing months are filled with the mean of the others; more: not evaluable.';
comment on column policy.maintain_streak is 'So many halves of 5 % or more before 유지 pays.';
comment on column policy.maintain_keeps is 'Whether a 유지 half keeps the streak.';
comment on column policy.pro_rata is 'Whether points count by evaluated months of six, rounded down.';
comment on column policy.cooking_limit is 'Gas of less than this a month on average (㎥) is for cooking only and not evaluated.';
comment on column policy.standard is 'Whether the 표준사용량 incentive is paid.';
comment on column policy.yearly_ceiling is 'Won a member and calendar year of usage, 0 for none.';
comment on column policy.budget_rule is 'Who waits when the budget runs out: those who joined last, or everybody a share.';

create table policy_points (
    policy_id int not null references policy,
    resource smallint not null check (resource between 1 and 3),
    band text not null check (band in ('MAINTAIN', 'R5', 'R10', 'R15', 'STANDARD')),
    points int not null check (points >= 0),
    primary key (policy_id, resource, band)
);
comment on table policy_points is 'Points of a half-year by reduction: R10 is 10 % and more; a band without a row pays nothing.';

create table emission_factor (
    resource smallint not null check (resource between 1 and 3),
    from_half int not null,
    grams int not null check (grams > 0),
    primary key (resource, from_half)
);
comment on table emission_factor is 'Grams of CO2 a kWh or ㎥, for showing what was saved (domain.md 2).';

create table budget (
    id bigint generated always as identity primary key,
    municipality_id int not null,
    fiscal_year int not null,
    won bigint not null check (won >= 0),
    actor text not null,
    at timestamptz not null default now()
);
comment on table budget is 'What a municipality may pay in a fiscal year (second half of the year before, first half of the year); the latest row counts, none means no limit. Append-only.';
create trigger append_only before update or delete on budget
    for each row execute function refuse_change();

-- Reference data is merged at every start: an update that changes nothing that counts goes through.
create function refuse_new_rule() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'source' is distinct from to_jsonb(old) - 'source' then
        raise exception '%: a rule never changes, add a row with a later from_half', tg_table_name;
    end if;
    return new;
end $$;
comment on function refuse_new_rule() is 'For triggers of tables of rules: results refer to them.';
create trigger never_changed before update or delete on policy for each row execute function refuse_new_rule();
create trigger never_changed before update or delete on policy_points for each row execute function refuse_new_rule();
create trigger never_changed before update or delete on emission_factor for each row execute function refuse_new_rule();
