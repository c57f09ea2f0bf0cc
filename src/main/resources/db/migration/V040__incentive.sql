create table bank (
    code text primary key check (code ~ '^[0-9]{3}$'),
    name text not null unique
);
comment on table bank is 'Banks that incentives can be transferred to, by the three-digit code of the Korean payment system';

create table affiliation (
    code     text primary key,
    name     text not null unique,
    position int  not null
);
comment on table affiliation is 'Organisations whose people join under an agreement (소속기관), in the order shown';

create table incentive_offer (
    municipality_id bigint not null check (municipality_id >= 0),
    valid_from      date   not null,
    kind            text   not null check (kind in
        ('CASH', 'VOUCHER', 'GREEN_CARD', 'WASTE_BAG', 'LOCAL_TAX', 'TRANSIT_CARD', 'DONATION')),
    primary key (municipality_id, valid_from, kind)
);
comment on table incentive_offer is 'Kinds of incentive on offer; the rows of the latest valid_from are the whole offer';
comment on column incentive_offer.municipality_id is 'Paying municipality; 0 is the national default for those without rows of their own';
