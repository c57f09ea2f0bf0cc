create table supplier (
    code text primary key check (code ~ '^[A-Z][A-Z_]*$'),
    resource text not null check (resource in ('ELECTRICITY', 'WATER', 'GAS')),
    name text not null,
    number_label text not null,
    pattern text not null check (pattern ~ '^\\d\{[0-9]+(,[0-9]+)?\}$'),
    hint text not null,
    verified boolean not null,
    position smallint not null
);
comment on table supplier is 'Who bills electricity, water or gas, and how the customer''s number looks on the bill (domain.md 3.3).';
comment on column supplier.number_label is 'What the number is called on the bill.';
comment on column supplier.pattern is 'How many digits: \d{10} or \d{6,20}.';
comment on column supplier.verified is 'Whether label and digits are known from a source; where not, every plausible length is taken and the number needs a look.';
comment on column supplier.position is 'Place in a list of choices; equals are in order of their names.';

create table supplier_area (
    supplier_code text not null references supplier,
    region_code text not null check (region_code ~ '^([0-9]{2}|[0-9]{5}|[*])$'),
    primary key (supplier_code, region_code)
);
comment on table supplier_area is 'Where a supplier bills: a province (2 digits), a district (5 digits) or the whole country (*). For one resource, rows of a district hide those of its province, and these hide those of the country.';

create table complex_billing (
    address_id text not null,
    resource text not null check (resource in ('ELECTRICITY', 'WATER', 'GAS')),
    billing text not null check (billing in ('MANAGEMENT_FEE', 'INDIVIDUAL', 'NOT_USED')),
    supplier_code text references supplier,
    actor text not null,
    primary key (address_id, resource),
    check (not (resource = 'ELECTRICITY' and billing = 'NOT_USED')),
    check (billing <> 'NOT_USED' or supplier_code is null)
);
comment on table complex_billing is 'How the flats of an apartment complex are billed for a resource, as far as known.';
comment on column complex_billing.actor is 'Who said so last: a user id, or the name of a source.';

create table complex_billing_change (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    address_id text not null,
    resource text not null,
    old_billing text,
    old_supplier_code text,
    new_billing text not null,
    new_supplier_code text
);
comment on table complex_billing_change is 'Every value complex_billing ever had: who changed what, when. Written by a trigger. Append-only.';
create index on complex_billing_change (address_id, resource, id);

create function remember_complex_billing() returns trigger language plpgsql as $$
begin
    insert into complex_billing_change
        (actor, address_id, resource, old_billing, old_supplier_code, new_billing, new_supplier_code)
    values
        (new.actor, new.address_id, new.resource, old.billing, old.supplier_code, new.billing, new.supplier_code);
    return null;
end $$;

create trigger remembered after insert or update on complex_billing
    for each row execute function remember_complex_billing();
create trigger never_removed before delete or truncate on complex_billing
    for each statement execute function refuse_change();
create trigger append_only before update or delete on complex_billing_change
    for each row execute function refuse_change();
create trigger never_emptied before truncate on complex_billing_change
    for each statement execute function refuse_change();

create table representative_number (
    address_id text not null,
    supplier_code text not null references supplier,
    number text not null check (number ~ '^[0-9]+$'),
    primary key (supplier_code, number, address_id)
);
comment on table representative_number is 'The number a whole complex is billed under: no resident may join with it.';
